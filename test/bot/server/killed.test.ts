import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { begin, post, read, type Ticket } from './direct-line-client.ts';
import { addressOf, start } from './started.ts';

/** So often the server is killed: `KILLS=200` for the long run. */
const KILLS = Number(process.env['KILLS'] ?? 8);

/** In milliseconds: a busy machine takes some seconds to start a server. */
const PATIENCE = 120_000 + KILLS * 10_000;

/** So many persons answer at the same time. */
const PERSONS = 6;

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
let program: ChildProcess | undefined;
let printed = '';
afterAll(() => {
  program?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function started(): Promise<string> {
  const child = start({ STORE: join(folder, 'kept.db') });
  program = child;
  const address = await addressOf(child);
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  return address;
}

/** A person, and what of theirs the server has said that it took. */
interface Person {
  readonly ticket: Ticket;
  readonly taken: string[];
  readonly sent: string[];
}

/** Answers until the server is gone. */
async function answer(url: string, { ticket, taken, sent }: Person): Promise<void> {
  for (;;) {
    const text = `Canary-${ticket.conversationId.slice(0, 4)}-${sent.length}`;
    sent.push(text);
    // A button is understood at once; a text waits for the words of a server that has just started.
    const activity = { type: 'message', text, value: { lotse: { command: 'hilfe' } } };
    const posted = await post(url, ticket, activity).catch(() => null);
    if (posted?.status !== 200) return;
    taken.push(text);
  }
}

/** What stands in a person's conversation of what they sent, in order. */
async function standing(url: string, { ticket }: Person): Promise<readonly string[]> {
  const { activities } = await read(url, ticket);
  return activities.flatMap(({ from, text = '' }) => (from?.role === 'user' ? [text] : []));
}

describe('A server that is killed while people answer', () => {
  it(
    `${KILLS} times loses nothing that it has taken, doubles nothing, and the same tokens go on`,
    async () => {
      let url = await started();
      const tickets = await Promise.all(Array.from({ length: PERSONS }, () => begin(url, 'de')));
      const persons = tickets.map((ticket): Person => ({ ticket, taken: [], sent: [] }));
      for (let kill = 0; kill < KILLS; kill += 1) {
        const answering = persons.map((person) => answer(url, person));
        await wait(Math.random() * 400);
        program?.kill('SIGKILL');
        if (program) await once(program, 'exit');
        await Promise.all(answering);
        url = await started();
        for (const person of persons) {
          const all = await standing(url, person);
          // The oldest are dropped from the log; of the others each stands there, once, in its order.
          const kept = person.sent.filter((text) => all.includes(text));
          expect(all).toEqual(kept);
          for (const text of person.taken.slice(-20)) expect(all).toContain(text);
        }
      }
      expect(persons.every(({ taken }) => taken.length > 0)).toBe(true);
      const count = persons.reduce((sum, { taken }) => sum + taken.length, 0);
      if (process.env['KILLS'] !== undefined) process.stdout.write(`${count} answers were taken\n`);
    },
    PATIENCE,
  );

  it('has left nothing of what they said on the disk, nor in what it printed', () => {
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).includes('Canary-')).toBe(false);
    expect(printed).not.toContain('Canary-');
  });
});
