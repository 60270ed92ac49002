/** Signs that are not seen and do something: they end a line, or turn the direction of what follows. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/**
 * The first sign of a text that is not seen and would change what stands around it.
 * @returns its number in Unicode, `U+202E`; nothing where the text has none
 */
export function hiddenIn(text: string): string | undefined {
  const code = HIDDEN.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
