import * as v from 'valibot';
import { KEPT, type Lifetime } from '../store/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const numberOf = (usual: number, most: number) =>
  v.pipe(
    v.optional(v.pipe(v.string(), v.trim()), `${usual}`),
    v.regex(/^[1-9]\d{0,3}$/),
    v.transform(Number),
    v.maxValue(most),
  );

/** How long conversations are kept: after the last turn, and at most. */
export const lifetimeFields = {
  KEEP_MINUTES: numberOf(KEPT.idle / MINUTE, 24 * 60),
  KEEP_HOURS: numberOf(KEPT.atMost / HOUR, 7 * 24),
} as const;

type Fields = v.InferOutput<v.ObjectSchema<typeof lifetimeFields, undefined>>;

/** How long a conversation lives by the settings. */
export function lifetimeOf({ KEEP_MINUTES, KEEP_HOURS }: Fields): Lifetime {
  return { idle: KEEP_MINUTES * MINUTE, atMost: KEEP_HOURS * HOUR };
}

/** The settings by which conversations are kept for longer than needs be: nobody is told so but by the operator. */
export function keptLong({ idle, atMost }: Lifetime): readonly (keyof Fields)[] {
  return [
    ...(idle > KEPT.idle ? (['KEEP_MINUTES'] as const) : []),
    ...(atMost > KEPT.atMost ? (['KEEP_HOURS'] as const) : []),
  ];
}
