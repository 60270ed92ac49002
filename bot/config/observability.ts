import { isIP } from 'node:net';
import * as v from 'valibot';

/** How much is logged, the least first: the names are the ones that are used everywhere. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** What operators are told, and where. */
export interface ObservabilitySettings {
  readonly logLevel: LogLevel;
  /** Where the metrics are served; `null` where they are not. */
  readonly metrics: { readonly port: number; readonly host: string } | null;
}

/** A port as it is written; a zero lets the system choose. */
export const port = v.pipe(
  v.string(),
  v.regex(/^(0|[1-9]\d{0,4})$/),
  v.transform(Number),
  v.maxValue(65_535),
);

/** An address of this machine. */
export const host = v.pipe(
  v.optional(v.pipe(v.string(), v.trim()), '127.0.0.1'),
  v.transform((named) => named.replace(/^\[(.*)\]$/, '$1')),
  v.check((named) => named === 'localhost' || isIP(named) !== 0),
);

export const observabilityFields = {
  LOG_LEVEL: v.optional(
    v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(LOG_LEVELS)),
    'info',
  ),
  METRICS_PORT: v.pipe(
    v.optional(v.pipe(v.string(), v.trim()), ''),
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      port,
    ]),
  ),
  METRICS_HOST: host,
} as const;

type Fields = v.InferOutput<v.ObjectSchema<typeof observabilityFields, undefined>>;

export function observabilityOf(read: Fields): ObservabilitySettings {
  const { LOG_LEVEL, METRICS_PORT, METRICS_HOST } = read;
  const metrics = METRICS_PORT === null ? null : { port: METRICS_PORT, host: METRICS_HOST };
  return { logLevel: LOG_LEVEL, metrics };
}
