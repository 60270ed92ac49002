import { escapeHtml } from '../render/html.ts';

class Escaped {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** A piece of HTML in which everything that was put in is escaped. Only `html` and `trusted` make one. */
export type Html = Escaped;

/** What can be put into a piece of HTML: `null` and `false` put in nothing. */
export type Content = Html | string | number | null | false | readonly Content[];

function written(content: Content): string {
  if (content instanceof Escaped) return String(content);
  if (content === null || content === false) return '';
  if (Array.isArray(content)) return content.map(written).join('');
  return escapeHtml(String(content));
}

/**
 * Writes HTML. What is put in is escaped, in attributes as well: they have to stand in double quotes.
 * @example html`<p lang="${code}">${text}</p>`
 */
export function html(texts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const pieces = texts.map((text, index) => text + written(contents[index] ?? null));
  return new Escaped(pieces.join(''));
}

/** HTML that was made of our own words, with everything else in it escaped: a drawing, the note for the file. */
export function trusted(text: string): Html {
  return new Escaped(text);
}

/** A text with every line on a line of its own. */
export function lines(text: string): Html {
  const [first = '', ...others] = text.split('\n');
  return html`${first}${others.map((line) => html`<br>${line}`)}`;
}
