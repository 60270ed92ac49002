// The package brings no types of its own.
declare module 'bidi-js' {
  /** The embedding level of every sign of a text, and its paragraphs. */
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    readonly getEmbeddingLevels: (text: string, direction?: 'ltr' | 'rtl') => Levels;
    readonly getMirroredCharacter: (sign: string) => string | null;
  }
  export default function bidiFactory(): Bidi;
}
