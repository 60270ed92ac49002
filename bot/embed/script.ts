import { join } from 'node:path';
import type { I18n } from '../i18n/speaker.ts';
import { bundled } from '../server/bundled.ts';
import type { Told, View, Words } from './client/told.ts';

/** What the script is made for. */
interface Wanted {
  readonly i18n: I18n;
  /** The languages offered. */
  readonly languages: readonly string[];
  /** The address of the server where it is known; `null` where the line in a page says it. */
  readonly server: string | null;
  /** Where each view is, with `{code}` for the language; the first is shown where none is asked for. */
  readonly views: readonly [View, ...View[]];
}

function wordsOf(code: string, i18n: I18n): Words {
  const { say, writing } = i18n.speaker(code);
  const { dir, tags } = writing;
  return {
    dir,
    tags,
    open: say('embed', 'open'),
    close: say('embed', 'close'),
    hide: say('embed', 'hide'),
    silent: say('embed', 'silent'),
    elsewhere: say('embed', 'elsewhere'),
  };
}

/** Makes the script that one line brings into a town's page: all of it in one file, and nothing that it asks for. */
export async function embedScript({ i18n, languages, server, views }: Wanted): Promise<string> {
  const told: Told = {
    server,
    views,
    languages: languages.map((code) => [code, wordsOf(code, i18n)]),
    lost: i18n.speaker('de').say('folder', 'embed.lost'),
  };
  return await bundled(join(import.meta.dirname, 'client/embed.ts'), {
    // Town pages are read with older phones, too, and some are no UTF-8.
    target: 'es2019',
    charset: 'ascii',
    define: { TOLD: JSON.stringify(told) },
  });
}
