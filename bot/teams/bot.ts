import { TurnContext } from 'botbuilder';
import type { Turn } from '../../dialogs/turn.ts';
import type { Exchange, Memory, Reply } from '../exchange/exchange.ts';
import { NOTHING_YET } from '../exchange/exchange.ts';
import { type Happening, happeningOf } from '../exchange/happening.ts';
import type { Contacts } from '../render/contact.ts';
import type { Store } from '../store/store.ts';
import { cardActivity, teamsActivities } from './activities.ts';
import { chosenCommand } from './commands.ts';
import { isArrival, isDeparture, type TeamsActivity } from './incoming.ts';
import { answeredCard, CHOICE } from './question-card.ts';

/** What is kept of a conversation in Teams. */
export interface TeamsConversation {
  readonly memory: Memory;
  /** The card whose buttons are alive, and its question. */
  readonly live: { readonly id: string; readonly question: NonNullable<Turn['question']> } | null;
  /** The ids of the last activities that were answered. */
  readonly taken: readonly string[];
}

interface Tools {
  readonly store: Store<TeamsConversation>;
  readonly exchange: Exchange;
  readonly contacts: Contacts;
}

const EMPTY: TeamsConversation = { memory: NOTHING_YET, live: null, taken: [] };

/** How many of the last activities are remembered to recognise a second delivery. */
const REMEMBERED = 30;

/** A list sends its choice beside the data of its button. */
function buttonValue(value: unknown): unknown {
  const { [CHOICE]: choose, lotse } = Object(value) as Record<string, unknown>;
  if (typeof choose !== 'string' || typeof lotse !== 'object') return value;
  return { lotse: { ...lotse, choose } };
}

function happening(context: TurnContext, activity: TeamsActivity): Happening {
  // In a channel the bot is spoken to by name: the name is no part of the answer.
  const spoken = TurnContext.removeRecipientMention({ ...context.activity }) ?? '';
  const text = spoken.replaceAll(/<\/?at>/g, ' ');
  const command = chosenCommand(text);
  if (command !== undefined) return { kind: 'input', input: { command }, asked: null };
  const value = buttonValue(context.activity.value);
  return happeningOf({
    type: activity.type,
    text,
    value,
    isArrival: isArrival(activity),
  });
}

/** Makes the bot of Teams: it answers one activity in its turn. */
export function createTeamsBot({ store, exchange, contacts }: Tools) {
  /** The card that was answered stays as its question and answer; without buttons. */
  async function retire(context: TurnContext, live: TeamsConversation['live'], turn: Turn) {
    if (live === null) return;
    const card = cardActivity(answeredCard(live.question, turn));
    try {
      await context.updateActivity({ ...card, id: live.id });
    } catch {
      // It may have been deleted, or be too old: its buttons are known by their count anyway.
    }
  }

  async function say(context: TurnContext, reply: Reply): Promise<TeamsConversation['live']> {
    const activities = teamsActivities(reply, contacts);
    const sent = await context.sendActivities([...activities]);
    const id = sent.at(-1)?.id;
    const { question, messages } = reply.turn;
    const isCard = messages.at(-1)?.kind === 'question';
    return isCard && question !== null && id !== undefined ? { id, question } : null;
  }

  return async (context: TurnContext, activity: TeamsActivity): Promise<void> => {
    const id = activity.conversation.id;
    if (isDeparture(activity)) return store.remove(id);
    const kept = await store.read(id);
    const before = kept?.value ?? EMPTY;
    if (activity.id !== undefined && before.taken.includes(activity.id)) return;
    const reply = exchange(before.memory, happening(context, activity), { named: activity.locale });
    if (reply === null) return;
    const taken = [...before.taken, ...(activity.id === undefined ? [] : [activity.id])];
    const after = { memory: reply.memory, live: before.live, taken: taken.slice(-REMEMBERED) };
    // Kept before it is said: what fails on the way to Teams costs a card, never an answer.
    await store.write(id, after, kept?.eTag ?? null);
    await retire(context, before.live, reply.turn);
    const live = await say(context, reply);
    const written = await store.read(id);
    await store.write(id, { ...after, live }, written?.eTag ?? null);
  };
}
