import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Speaker } from '../../bot/i18n/speaker.ts';
import { optionLabel } from '../../bot/render/labels.ts';
import { ROLES } from '../../dialogs/index.ts';

/** The same first question as a bare form: nothing can be there sooner. */
function formFor(speaker: Speaker): string {
  const { language, say } = speaker;
  const options = ROLES.map(
    (role) =>
      `<p><button name="choose" value="${role}">${optionLabel('rolle', role, speaker)}</button></p>`,
  );
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>${say('web', 'title')}</title>
<form method="post"><h1>${say('questions', 'rolle.text')}</h1>
${options.join('\n')}</form></html>`;
}

/** Serves it. */
export async function serveForm(speaker: Speaker) {
  const form = formFor(speaker);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(form);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, stop: () => server.close() };
}
