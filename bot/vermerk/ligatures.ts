import type PDFDocument from 'pdfkit';

/** What is used here of a font inside pdfkit: how it sets a text in glyphs. */
interface Setting {
  layout: (
    text: string,
    features?: unknown,
  ) => {
    readonly glyphs: readonly { codePoints: readonly number[] }[];
  };
}

const RIGHT_TO_LEFT = /^\p{Script=Arabic}+$/u;

const turned = new WeakSet<object>();

/**
 * Makes ligatures that run from the right tell their letters in the order in which they are drawn, as
 * all other glyphs do: whoever copies or searches the text turns every run around, and would turn
 * the letters inside a ligature the wrong way.
 */
export function tellLigaturesAsDrawn(sheet: InstanceType<typeof PDFDocument>): void {
  // pdfkit has no setting for it: the font that was chosen last is asked for its glyphs in between.
  const { _font: font } = sheet as unknown as { readonly _font: Setting };
  if (turned.has(font)) return;
  turned.add(font);
  const layout = font.layout.bind(font);
  font.layout = (text, features) => {
    const run = layout(text, features);
    for (const glyph of run.glyphs) {
      const { codePoints } = glyph;
      const isLigature = codePoints.length > 1 && !turned.has(glyph);
      if (!isLigature || !RIGHT_TO_LEFT.test(String.fromCodePoint(...codePoints))) continue;
      turned.add(glyph);
      glyph.codePoints = [...codePoints].reverse();
    }
    return run;
  };
}
