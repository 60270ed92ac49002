import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSite, type Site } from '../../bot/config/site.ts';
import { makeEdition } from '../../bot/page/static/edition.ts';
import { writeEdition } from '../../bot/page/static/folder.ts';
import { createConversation } from '../../dialogs/index.ts';
import { understandingBy } from '../../dialogs/typing.ts';
import { speech } from '../speech.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** What a folder says that servers should send with its files, by the beginning of a path. */
function headersIn(folder: string): readonly (readonly [string, Record<string, string>])[] {
  const blocks = readFileSync(join(folder, '_headers'), 'utf8').trim().split('\n\n');
  return blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n');
    const headers = lines.map((line) =>
      line
        .trim()
        .split(/: (.*)/)
        .slice(0, 2),
    );
    return [path.replace('*', ''), Object.fromEntries(headers)];
  });
}

/** The day on which folders are written: long before they are opened. */
export const WRITTEN = '2024-05-04';

/**
 * Writes the page into a folder, as `npm run build:static` does.
 * @param folder a new one where not given
 */
export async function writtenEdition(
  wanted: Partial<Site> = {},
  folder = mkdtempSync(join(tmpdir(), 'edition-')),
) {
  const site = { ...readSite(null, speech.i18n.codes), ...wanted };
  const { rules, languages } = site;
  const conversation = createConversation({ rules, languages }, understandingBy(speech.lexiconOf));
  const { i18n, locales } = speech;
  await writeEdition(
    folder,
    await makeEdition({ site, conversation, i18n, locales, asOf: WRITTEN }),
  );
  const remove = () => rmSync(folder, { recursive: true });
  return { folder, url: pathToFileURL(folder).href, remove };
}

/**
 * A server that knows nothing but files, and what the folder has it say of them.
 * @param port any one where not given
 */
export async function fileServer(folder: string, port = 0) {
  const headers = headersIn(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://files');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (request.method !== 'GET' || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    for (const [beginning, each] of headers) {
      if (!pathname.startsWith(beginning)) continue;
      for (const [name, value] of Object.entries(each)) response.setHeader(name, value);
    }
    response.setHeader('Content-Type', String(TYPES[extname(path)]));
    response.end(readFileSync(path));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  async function stop(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
  return { url: `http://localhost:${address.port}`, port: address.port, stop };
}
