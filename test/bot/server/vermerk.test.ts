import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, post, type Ticket } from './direct-line-client.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

async function conversation(...said: readonly string[]): Promise<Ticket> {
  const ticket = await begin(serving.url, 'de');
  for (const text of said) await post(serving.url, ticket, { type: 'message', text });
  return ticket;
}

const PDF = 'application/pdf';

function noteFrom(url: string, { conversationId }: Ticket, token: string | null, accept?: string) {
  const headers = {
    ...(token !== null && { Authorization: `Bearer ${token}` }),
    ...(accept !== undefined && { Accept: accept }),
  };
  return fetch(`${url}/v3/directline/conversations/${conversationId}/vermerk`, { headers });
}

const note = (ticket: Ticket, token: string | null, accept?: string) =>
  noteFrom(serving.url, ticket, token, accept);

const TO_THE_END = ['fachkraft', 'BW', 'AU', '60c', 'noch nicht', 'weiter'];

describe('Over HTTP the note for the file', () => {
  it.each([
    ['application/pdf', 'application/pdf', /^%PDF-1\.7/],
    ['text/html,*/*', 'text/html; charset=utf-8', /^<article/],
    ['text/plain', 'text/plain; charset=utf-8', /^Aktenvermerk/],
    ['text/html;q=0.5, application/pdf', 'application/pdf', /^%PDF/],
    ['image/png', 'text/plain; charset=utf-8', /^Aktenvermerk/],
  ])('comes as it is asked for: %s', async (accept, type, beginning) => {
    const ticket = await conversation(...TO_THE_END);
    const response = await note(ticket, ticket.token, accept);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toMatch(beginning);
  });

  it.each([
    ['German alone', [], false],
    ['Arabic beside it where that is spoken', ['sprache العربية'], true],
    ['Arabic beside it where it stands beside', ['mit arabisch'], true],
  ])('is in %s', async (_, said, isPaired) => {
    const ticket = await conversation(...TO_THE_END, ...said);
    const html = await (await note(ticket, ticket.token, 'text/html')).text();
    expect(html).toContain('lang="de"');
    expect(html.includes('dir="rtl"')).toBe(isPaired);
  });

  it('is there only once the verdict is', async () => {
    const ticket = await conversation('fachkraft');
    expect((await note(ticket, ticket.token)).status).toBe(404);
  });

  it('is given to nobody but who holds the conversation', async () => {
    const [mine, other] = [await conversation(...TO_THE_END), await conversation()];
    expect((await note(mine, null)).status).toBe(401);
    expect((await note(mine, other.token)).status).toBe(403);
    expect((await note(mine, 'nonsense')).status).toBe(403);
  });

  it('is gone with the conversation', async () => {
    const ticket = await conversation(...TO_THE_END, 'löschen');
    expect((await note(ticket, ticket.token)).status).toBe(404);
    const never = { ...ticket, conversationId: 'never' };
    expect((await note(never, ticket.token)).status).toBe(403);
  });

  it('is drawn while others are served', async () => {
    const ticket = await conversation(...TO_THE_END);
    const answered: string[] = [];
    const drawn = note(ticket, ticket.token, PDF).then(() => answered.push('note'));
    await fetch(`${serving.url}/healthz`).then(() => answered.push('health'));
    await drawn;
    expect(answered).toEqual(['health', 'note']);
  });

  it('is drawn once for a conversation, however often it is asked for meanwhile', async () => {
    const ticket = await conversation(...TO_THE_END);
    const asked = Array.from({ length: 40 }, () => note(ticket, ticket.token, PDF));
    const bytes = await Promise.all(asked.map(async (each) => (await each).text()));
    expect(bytes[0]).toMatch(/^%PDF/);
    expect(new Set(bytes).size).toBe(1);
  });

  it('is drawn as it is where answers or languages are others meanwhile', async () => {
    const ticket = await conversation(...TO_THE_END);
    const before = note(ticket, ticket.token, PDF);
    await post(serving.url, ticket, { type: 'message', text: 'mit arabisch' });
    const after = note(ticket, ticket.token, PDF);
    const [one, other] = await Promise.all([before, after]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect((await other.bytes()).length).toBeGreaterThan((await one.bytes()).length);
  });

  it('is given to whoever asked for it before the server was told to stop', async () => {
    const own = await serve();
    const ticket = await begin(own.url, 'de');
    for (const text of TO_THE_END) await post(own.url, ticket, { type: 'message', text });
    const drawn = noteFrom(own.url, ticket, ticket.token, PDF);
    await fetch(`${own.url}/healthz`);
    await own.stop();
    expect(await (await drawn).text()).toMatch(/^%PDF/);
  });
});
