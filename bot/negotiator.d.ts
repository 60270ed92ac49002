/** What we use of `negotiator`: the types that others wrote do not know `preferred`. */
declare module 'negotiator' {
  import type { IncomingHttpHeaders } from 'node:http';

  export default class Negotiator {
    constructor(request: { readonly headers: IncomingHttpHeaders });
    /** Those of the available encodings that are accepted, the best first. */
    encodings(
      available: readonly string[],
      options: { readonly preferred: readonly string[] },
    ): string[];
    languages(): string[];
    mediaType(available: readonly string[]): string | undefined;
  }
}
