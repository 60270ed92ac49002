import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'hosts');

/** What stands at the head of a page: what is unusual in it, and what is to come of our line there. */
export interface HostPage {
  readonly name: string;
  readonly about: string;
  readonly expect: 'button' | 'link' | 'none';
  readonly csp: string | undefined;
  /** What the page has to be done with before anything is there. */
  readonly first: string | undefined;
  /** What happens to the page in the middle of the interview. */
  readonly disturb: string | undefined;
  readonly lang: string | undefined;
  readonly text: string;
}

function pageIn(name: string): HostPage {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const head = text.slice(0, text.indexOf('-->'));
  const line = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1]?.trim();
  const [about = '', first] = String(line('about')).split(' First: ');
  return {
    name: name.replace('.html', ''),
    about,
    first,
    expect: line('expect') as HostPage['expect'],
    csp: line('csp'),
    disturb: line('disturb'),
    lang: line('lang'),
    text,
  };
}

/** The pages of towns that were written for this, by somebody who did not know the script. */
export const HOST_PAGES: readonly HostPage[] = readdirSync(FOLDER).sort().map(pageIn);

/** Serves them, each with our line in it, and without. */
export async function serveHostPages() {
  let lotse = '';
  let script = '';
  const put = (text: string, town: string, isWith: boolean) =>
    text
      .split('{{script}}')
      .join(isWith ? script : '')
      .split('{{server}}')
      .join(isWith ? lotse : `${town}/none`)
      .split('{{town}}')
      .join(isWith ? town : `${town}/none`);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://town');
    const town = `http://${request.headers.host}`;
    if (pathname === '/embed.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(script);
      return;
    }
    const page = HOST_PAGES.find(({ name }) => `/${name}` === pathname);
    if (page === undefined) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const isWith = !searchParams.has('without');
    response.setHeader('content-type', 'text/html');
    if (page.csp !== undefined)
      response.setHeader('content-security-policy', put(page.csp, town, isWith));
    response.end(put(page.text, town, isWith));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Which interview the lines lead to. */
    embed: async (url: string) => {
      lotse = url;
      script = await (await fetch(`${url}/embed.js`)).text();
    },
    stop: () => server.close(),
  };
}
