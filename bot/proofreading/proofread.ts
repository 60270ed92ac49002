import { type Language, writingOf } from '../i18n/texts.ts';
import { GATES, type GateId } from './gates.ts';
import { baseKey, textsOf } from './texts-of.ts';

/** What is wrong with a text. */
export interface Finding {
  readonly gate: GateId | 'keys';
  readonly key: string;
  readonly details: readonly string[];
}

/** Whether a key stands for one: it is the same, or a variant of it for a role or a number. */
function keysFindings(
  own: ReadonlyMap<string, string>,
  german: ReadonlyMap<string, string>,
  { of }: Language,
): readonly Finding[] {
  const bases = new Set([...german.keys()].map(baseKey));
  const isThere = (key: string) => own.has(of === undefined ? key : baseKey(key));
  const missing = [...german.keys()].filter((key) => !own.has(key) && !isThere(key));
  const surplus = [...own.keys()].filter((key) => !bases.has(baseKey(key)));
  return [
    ...missing.map((key) => ({ gate: 'keys' as const, key, details: ['-'] })),
    ...surplus.map((key) => ({ gate: 'keys' as const, key, details: ['+'] })),
  ];
}

/** The German text that one stands for: a variety tells professionals what it tells helpers. */
function sourceOf(key: string, german: ReadonlyMap<string, string>, { of }: Language) {
  const same = of === undefined ? key : key.replace(/_fachkraft$/, '_begleitung');
  return german.get(same) ?? german.get(baseKey(key));
}

/**
 * Holds the texts of a language against the German ones.
 * @param code a language other than German that has all its files
 * @returns what is wrong, nothing where all is well
 */
export function proofread(code: string): readonly Finding[] {
  const language = writingOf(code);
  const [own, german] = [textsOf(code), textsOf('de')];
  const gates = Object.entries(GATES) as [GateId, (typeof GATES)[GateId]][];
  const findings = [...own].flatMap(([key, text]) => {
    const source = sourceOf(key, german, language);
    if (source === undefined) return [];
    return gates.flatMap(([gate, check]) => {
      const details = check({ key, text, german: source, language });
      return details.length === 0 ? [] : [{ gate, key, details }];
    });
  });
  return [...keysFindings(own, german, language), ...findings];
}
