/**
 * Folds a text so that ways of writing the same word meet: case, accents, ß, umlauts written as
 * two letters or not at all. Both what is typed and what it is compared with are folded.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      // But for abbreviations: an AE is no letter a.
      .replaceAll(/(?<![a-z])[aou]e(?![a-z])|([aou])e/g, (all, vowel) => vowel ?? all)
      .replaceAll(/[’‘`´]/g, "'")
  );
}
