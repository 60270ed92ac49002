import { isDeepStrictEqual } from 'node:util';
import { createVault } from '../../bot/store/vault.ts';
import { slotOf, type TeamsConversation } from '../../bot/teams/bot.ts';
import { after, asKept, isLaw, type Standing } from './interview.ts';
import { reading } from './kept.ts';
import type { Outbox } from './sent.ts';
import { TEAMS_KEYS } from './shared.ts';
import type { World } from './world.ts';

/** Compares what is kept of a conversation in Teams with what has to be kept. */
export interface TeamsInspection {
  /** @returns what is kept; nothing where it is over, or never was */
  readonly inspect: () => Promise<TeamsConversation | null>;
  /** The question that has to stand under a count; nothing where that is not known. */
  readonly questionAt: (asked: number) => string | null | undefined;
  readonly standing: () => Standing | null;
}

/** Makes what inspects a conversation. */
export function createTeamsInspection(
  world: World,
  who: string,
  conversation: string,
  outbox: Outbox,
): TeamsInspection {
  const { expected, today, done: tally } = world;
  const fail = (what: string) => world.fail(`${who}: ${what}`);
  const slot = slotOf(conversation, TEAMS_KEYS);
  const vault = createVault<TeamsConversation>(reading(expected));
  const questions = new Map<number, string | null>();
  let incarnation = 0;
  let standing: Standing | null = null;
  let applied: string[] = [];

  function apply(id: string) {
    const sent = outbox.find(id);
    if (sent === undefined) return fail(`${id} was never sent`);
    if (applied.includes(id)) fail(`${id} was taken twice`);
    applied.push(id);
    standing = after(standing, sent, today).standing;
    questions.set(standing.asked, standing.turn.question);
    if (!isLaw(standing.turn)) fail('a verdict that is not the one of the law');
    if (standing.turn.verdict !== null) tally.add('verdicts');
  }

  /** It was over, and begins anew. */
  function renew(): void {
    incarnation = expected.incarnation(slot.id);
    standing = null;
    applied = [];
    questions.clear();
  }

  function compare({ taken, interview, asked, pressed }: TeamsConversation) {
    const first = taken.indexOf(applied.at(-1) ?? '') + 1;
    if (first === 0 && applied.length > 0) fail('what was taken is lost');
    for (const id of taken.slice(first)) apply(id);
    if (!isDeepStrictEqual(taken, applied.slice(-taken.length))) fail('taken in another order');
    if (standing === null) return fail('nothing was begun');
    const wanted = [asKept(standing.turn.state), standing.asked, standing.pressed];
    if (!isDeepStrictEqual([interview, asked, pressed], wanted))
      fail('the interview stands elsewhere');
  }

  return {
    inspect: async () => {
      const record = (await vault.read(slot))?.value ?? null;
      if (record === null) return null;
      if (incarnation !== expected.incarnation(slot.id)) renew();
      compare(record);
      return record;
    },
    questionAt: (asked) => questions.get(asked),
    standing: () => standing,
  };
}
