/** What belongs to a person alone. */
export type PersonalKind =
  | 'name'
  | 'birth'
  | 'phone'
  | 'number'
  | 'account'
  | 'email'
  | 'address'
  | 'signature'
  | 'blacked';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that belongs to a person alone. */
export interface Span extends Stretch {
  readonly kind: PersonalKind;
}

/** What stands in the place of what is blacked out: as long whatever was there. */
export const BLACK = '█████';

/** Stretches in their order, those that overlap as one. */
export function united<Part extends Stretch>(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last === undefined || part.start >= last.end) all.push(part);
    else all[all.length - 1] = { ...last, end: Math.max(last.end, part.end) };
  }
  return all;
}

/** A text with something else in the place of stretches that do not overlap. */
export function replaced(text: string, parts: readonly Stretch[], by: string): string {
  return parts.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}${by}${left.slice(end)}`,
    text,
  );
}
