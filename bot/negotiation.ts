import Negotiator from 'negotiator';

/** The headers of a request, by their names in small letters. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A way to pack what is sent. */
export type Packing = 'br' | 'gzip';

const PACKINGS = ['br', 'gzip'] as const;

/**
 * The packing that a client takes, the smaller one where it has no preference; nothing where it
 * names none that we have.
 */
export function packingFor(headers: Headers): Packing | undefined {
  const taken = new Negotiator({ headers }).encodings([...PACKINGS, 'identity'], {
    preferred: [...PACKINGS],
  });
  return PACKINGS.find((each) => each === taken[0]);
}

/**
 * The form that a client would rather have than the others; the first where it wants none of them.
 * @param forms as media types, with their parameters
 */
export function formFor<Form extends string>(
  headers: Headers,
  forms: readonly [Form, ...Form[]],
): Form {
  const wanted = new Negotiator({ headers }).mediaType(forms);
  return forms.find((each) => each === wanted) ?? forms[0];
}

/** The languages that a client wants, the dearest first; those that are not wanted are left out. */
export function languagesIn(headers: Headers): readonly string[] {
  return new Negotiator({ headers }).languages();
}
