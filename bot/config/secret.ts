/** The fewest distinct characters, and distinct differences between neighbours, of a secret that was drawn at random. */
const FEWEST = 8;

/** What stands in examples to be replaced, or is thought up first; its letters alone. */
const EXAMPLES: readonly string[] = [
  'changeme',
  'changethis',
  'changeit',
  'replaceme',
  'replacethis',
  'replacewith',
  'yoursecret',
  'yourtoken',
  'yourkey',
  'bitsecret',
  'atleastbits',
  'example',
  'insecure',
  'placeholder',
  'password',
  'passwort',
  'geheim',
];

/** Whether a secret can be guessed: few signs, signs in a row, a part said again and again, or an example. */
export function isGuessable(secret: string): boolean {
  const signs = [...secret].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = signs.slice(1).map((sign, index) => sign - (signs[index] ?? 0));
  const isSaidAgain = (secret + secret).indexOf(secret, 1) < secret.length;
  const letters = secret.toLowerCase().replaceAll(/[^a-z]/g, '');
  return (
    new Set(signs).size < FEWEST ||
    new Set(steps).size < FEWEST ||
    isSaidAgain ||
    EXAMPLES.some((example) => letters.includes(example))
  );
}
