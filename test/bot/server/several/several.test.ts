import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, RESP_TYPES } from '@redis/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../../../bot/clock.ts';
import { assess } from '../../../../src/assess.ts';
import { answerTo } from '../../../dialogs/answering.ts';
import { press, say, start as startInterview } from '../../../dialogs/talking.ts';
import { cases, type Facts } from '../../../law/expected/oracle.ts';
import { CAREFUL, type Redis, startRedis } from '../../../tools/redis.ts';
import { addressOf, start } from '../started.ts';
import { startTeamsPeer, type TeamsPeer } from '../teams-peer.ts';
import { type Balancer, balance } from './balancer.ts';
import type { Ended } from './person.ts';
import { holdByTeams } from './teams-person.ts';
import { holdByWeb } from './web-person.ts';

/** So many are held at the same time: `CONVERSATIONS=1000` for the long run. */
const CONVERSATIONS = Number(process.env['CONVERSATIONS'] ?? 40);

const PATIENCE = 180_000 + CONVERSATIONS * 600;

/** Everything that is shared. */
const SHARED = {
  TOKEN_SECRET: 'Zx8fK2mQz7LpW4xVb9hJ3nRtY6uPcDe1',
  TEAMS_STORE_KEYS: randomBytes(32).toString('base64'),
  TEAMS_AUTH: 'off',
};

/** Cases whose facts can be told today, and lead to a verdict. */
const FACTS: readonly Facts[] = cases.flatMap(({ facts }) => {
  const { asOf: _then, ...now } = facts;
  const held = { ...now, asOf: today() };
  try {
    return assess(held).scope.finding === 'outside' ? [] : [held];
  } catch {
    return [];
  }
});

/** The questions of a conversation, as the interview asks them where nothing comes in between. */
function questionsFor(facts: Facts): readonly string[] {
  const asked: string[] = [];
  let turn = startInterview({ sprache: 'de' }, facts.asOf);
  while (turn.question !== null) {
    const { question, options } = turn;
    asked.push(question);
    const option = question === 'rolle' ? 'fachkraft' : answerTo(question, facts);
    turn = options.includes(option) ? press(turn, option) : say(turn, option);
  }
  return asked;
}

/** What Redis has written down, and all that it has in its memory. */
async function keptIn({ url, folder }: Redis): Promise<Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const client = createClient({ url });
  await client.connect();
  const dumped = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  const keys = await client.keys('*');
  // The things themselves: what is known of them besides has ids and times.
  const things = keys.filter((key) => key.includes(':kept:'));
  const all = await Promise.all(things.map((key) => dumped.hGetAll(key)));
  await client.close();
  const values = all.flatMap((fields) => Object.values(fields as Record<string, Buffer>));
  const written = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  return Buffer.concat([...written, Buffer.from(keys.join()), ...values]);
}

let redis: Redis;
let peer: TeamsPeer;
let balancer: Balancer;
const servers: { program: ChildProcess; port: string }[] = [];

async function started(port = '0') {
  const program = start({ ...SHARED, STORE: redis.url, PORT: port });
  program.stderr?.pipe(process.stderr);
  const address = await addressOf(program);
  program.stdout?.resume();
  return { program, port: new URL(address).port };
}

beforeAll(async () => {
  redis = await startRedis(CAREFUL);
  peer = await startTeamsPeer();
  servers.push(...(await Promise.all([started(), started()])));
  balancer = await balance(servers.map(({ port }) => Number(port)));
});
afterAll(async () => {
  for (const { program } of servers) program.kill('SIGKILL');
  balancer.stop();
  peer.stop();
  await redis.end();
});

/** Ends a server in the middle, and starts it again at its place. */
async function restarted(index: number, signal: NodeJS.Signals): Promise<void> {
  const { program, port } = servers[index] as (typeof servers)[number];
  program.kill(signal);
  await once(program, 'exit');
  await wait(500);
  servers[index] = await started(port);
}

describe('Two servers on one Redis, behind a balancer that sends each request anywhere,', () => {
  it(
    `bring ${CONVERSATIONS} conversations at once to their verdicts, web chat and Teams mixed, while one is killed and Redis restarted, and leave nothing that can be read`,
    async () => {
      let turns = 0;
      const begun = performance.now();
      const onTurn = () => {
        turns += 1;
      };
      const held = Array.from({ length: CONVERSATIONS }, async (_, index) => {
        const facts = FACTS[index % FACTS.length] as Facts;
        const ended: Ended = await (index % 2 === 0
          ? holdByWeb(balancer.url, facts, onTurn)
          : holdByTeams(balancer.url, peer, `a:several-${index}`, facts, onTurn));
        return { facts, ended };
      });
      const all = Promise.all(held);
      const reach = async (share: number) => {
        while (turns < CONVERSATIONS * 7 * share) await wait(20);
      };
      await Promise.race([all, reach(0.2)]);
      await Promise.race([all, restarted(0, 'SIGKILL')]);
      await Promise.race([all, reach(0.5)]);
      await redis.kill();
      await redis.start();
      await Promise.race([all, reach(0.7)]);
      await Promise.race([all, restarted(1, 'SIGTERM')]);
      for (const { facts, ended } of await all) {
        const { verdict, scope } = assess(facts);
        expect(ended.problems).toEqual([]);
        expect(ended.asked).toEqual(questionsFor(facts));
        expect([ended.verdict?.verdict, ended.verdict?.scope.finding]).toEqual([
          verdict,
          scope.finding,
        ]);
      }
      const kept = await keptIn(redis);
      const secrets = new Set((await all).flatMap(({ ended }) => ended.secrets));
      expect(kept.includes('{lotse}:kept:')).toBe(true);
      expect(secrets.size).toBeGreaterThan(CONVERSATIONS);
      expect([...secrets].filter((secret) => kept.includes(secret, 0, 'latin1'))).toEqual([]);
      if (process.env['CONVERSATIONS'] !== undefined)
        process.stdout.write(
          `${turns} answers in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`,
        );
    },
    PATIENCE,
  );
});
