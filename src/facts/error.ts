/** What can be wrong with a facts record; the words for it are in `locales`. */
export type FactsErrorCode =
  | 'not-json'
  | 'not-a-record'
  | 'missing'
  | 'unknown-key'
  | 'unknown-value'
  | 'not-a-day'
  | 'before-letter'
  | 'beyond-plausible'
  | 'not-a-month'
  | 'month-too-early'
  | 'month-after-as-of'
  | 'status-not-yet';

/** What is wrong with a record, and where. */
export interface FactsFault {
  readonly code: FactsErrorCode;
  /** The key at fault; `null` where the record itself is none. */
  readonly key: string | null;
  readonly value: unknown;
  /** The allowed values, forms (`YYYY-MM`) and ranges (`2014-01…2026-05`). */
  readonly allowed: readonly string[];
}

/** The longest list or object that an error quotes, in characters of JSON. */
const LONGEST_QUOTE = 200;

/** A value as an error can quote it: what is huge, or nested without end, is only hinted at. */
function quotable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const hint = Array.isArray(value) ? '[…]' : '{…}';
  try {
    return JSON.stringify(value).length > LONGEST_QUOTE ? hint : value;
  } catch {
    return hint;
  }
}

/** A facts record that cannot be assessed: names the key, its value and what is allowed. */
export class FactsError extends Error implements FactsFault {
  readonly code: FactsErrorCode;
  readonly key: string | null;
  readonly value: unknown;
  readonly allowed: readonly string[];

  constructor({ code, key, value, allowed }: FactsFault, options?: ErrorOptions) {
    const quoted = quotable(value);
    super(
      `${code}: ${key ?? ''}=${JSON.stringify(quoted)}; allowed: ${allowed.join(', ')}`,
      options,
    );
    this.name = 'FactsError';
    this.code = code;
    this.key = key;
    this.value = quoted;
    this.allowed = allowed;
  }
}
