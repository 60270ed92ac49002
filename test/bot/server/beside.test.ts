import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_RECORDS } from '../../../bot/api/limits.ts';
import { createBeside } from '../../../bot/beside/beside.ts';
import { BUILT_IN } from '../../../src/index.ts';
import { begin, post, type Ticket } from './direct-line-client.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

const RECORD = { unterbringung: 'anschluss', status: 'duldung-60c' };

function assessed(records: readonly unknown[]) {
  return fetch(`${serving.url}/api/assess`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(records),
  });
}

async function ended(): Promise<Ticket> {
  const ticket = await begin(serving.url, 'de');
  for (const text of ['fachkraft', 'BW', 'AU', '60c', 'noch nicht', 'weiter'])
    await post(serving.url, ticket, { type: 'message', text });
  return ticket;
}

function pdf({ conversationId, token }: Ticket) {
  const path = `/v3/directline/conversations/${conversationId}/vermerk`;
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/pdf' };
  return fetch(serving.url + path, { headers });
}

/** What is answered, in the order of the answers. */
async function inOrder(asked: Readonly<Record<string, () => Promise<Response>>>) {
  const order: [string, number][] = [];
  await Promise.all(
    Object.entries(asked).map(async ([name, ask]) => {
      const { status } = await ask();
      order.push([name, status]);
    }),
  );
  return order;
}

describe('While something large is made', () => {
  it.each([
    ['a list', () => () => assessed(Array.from({ length: MOST_RECORDS }, () => RECORD))],
    ['a PDF', (ticket: Ticket) => () => pdf(ticket)],
  ])('%s has nobody else wait', async (name, large) => {
    const ticket = await ended();
    const health = () => fetch(`${serving.url}/healthz`);
    const order = await inOrder({ [name]: large(ticket), health, again: health });
    expect(order.at(-1)).toEqual([name, 200]);
  });

  it('who asks twice for the same gets it twice', async () => {
    const ticket = await ended();
    const answers = await Promise.all([pdf(ticket), pdf(ticket)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [one, other] = await Promise.all(answers.map((answer) => answer.bytes()));
    expect(one).toEqual(other);
  });

  it('whoever is one too many is told so, and everybody else gets theirs', async () => {
    const many = Array.from({ length: 20 }, () => assessed([RECORD, RECORD]));
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect((await assessed([RECORD])).status).toBe(200);
  });
});

describe('Work beside the loop', () => {
  const task = { records: [RECORD], rules: BUILT_IN, today: '2026-05-04' };
  const asked = { ...task, records: Array.from({ length: 1000 }, () => RECORD) };

  it.each([
    ['takes too long', createBeside({ patience: 1 }), undefined],
    ['nobody waits for', createBeside(), () => AbortSignal.timeout(100)],
  ])('that %s is ended, and others are served', async (_title, beside, signal) => {
    expect(await beside.run('explainAll', asked, signal?.())).toBe('busy');
    const patient = createBeside();
    expect(await patient.run('explainAll', task)).toHaveLength(1);
    await Promise.all([beside.close(), patient.close()]);
  });

  it('that fails, fails whoever asked for it, and nobody else', async () => {
    const beside = createBeside();
    const broken = { ...task, rules: null as unknown as typeof BUILT_IN };
    await expect(beside.run('explainAll', broken)).rejects.toThrow(TypeError);
    expect(await beside.run('explainAll', task)).toHaveLength(1);
    await beside.close();
  });

  it('comes to the same as on it, errors too', async () => {
    const records = [RECORD, { status: 'nothing' }, 'no record', { ...RECORD, asOf: 'x' }];
    const all = await (await assessed(records)).json();
    const each = await Promise.all(
      records.map(async (record) => (await assessed(record as never)).json()),
    );
    expect(all).toEqual(each);
  });
});
