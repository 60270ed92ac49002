import { createHash } from 'node:crypto';
import type { Kept } from '../worker/kept.ts';
import type { Edition } from './folder.ts';
import { HASHED } from './headers.ts';

/** The script that keeps the page on a device: beside the pages, for it sees to nothing above itself. */
export const KEEPER = 'sw.js';

/** The language of the note. */
const GERMAN = 'de';

/** Of what language a file is; nothing where it is for all. */
function languageOf(path: string, codes: readonly string[]): string | undefined {
  const [, code = ''] = /^(?:\w+\/\w+-)?([\w-]+)\./.exec(path) ?? [];
  return codes.find((each) => each === code);
}

/**
 * What can be kept of an edition on a device: for each language what it takes, from the first page to the note.
 * @param codes of the languages there are
 * @param first the language of the page that asks for one
 */
export function keptOf(edition: Edition, codes: readonly string[], first: string): Kept {
  const hash = createHash('sha256');
  for (const [path, content] of edition) hash.update(path).update('\0').update(content);
  const paths = [...edition.keys()];
  const ofLanguage = (code: string) => paths.filter((path) => languageOf(path, codes) === code);
  // The note is German, and German is understood with every language.
  const isAlways = (path: string) => {
    const code = languageOf(path, codes);
    return code === undefined || (path.startsWith(`${HASHED}/`) && [GERMAN, first].includes(code));
  };
  return {
    version: hash.digest('hex').slice(0, 16),
    // A folder is opened by its own address, too.
    always: ['./', ...paths.filter(isAlways)],
    languages: Object.fromEntries(codes.map((code) => [code, ofLanguage(code)])),
  };
}
