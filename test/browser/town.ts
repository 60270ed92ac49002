import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Which view of the interview a page asks for. */
export type View = 'page' | 'chat';

/** A town's website that runs. */
export type Town = Awaited<ReturnType<typeof startTown>>;

/**
 * A town's website on an origin of its own, with the interview in it by one line.
 * @param view which view of it the script tag asks for
 */
export async function startTown(view: View) {
  let lotse = '';
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://town');
    const language = searchParams.get('language');
    const named = language === null ? '' : ` data-language="${language}"`;
    const attributes = `${named}${view === 'chat' ? ' data-view="chat"' : ''}`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // A stricter policy on trial is only reported about.
    if (searchParams.has('trial'))
      response.setHeader('content-security-policy-report-only', "default-src 'none'");
    // A careful town: its own policy lets in our script and our frame, and no inline style.
    response.setHeader(
      'content-security-policy',
      `default-src 'self'; script-src ${lotse}; frame-src ${lotse}; img-src data:`,
    );
    response.end(
      `<!doctype html><html lang="de"><link rel="icon" href="data:,"><title>Town</title><body><h1>Town</h1>${searchParams.has('search') ? '<input aria-label="Search">' : ''}<script src="${lotse}/embed.js"${attributes}></script>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    embed: (url: string) => {
      lotse = url;
    },
    stop: () => server.close(),
  };
}
