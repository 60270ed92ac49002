import { createHmac } from 'node:crypto';
import { type Activity, TeamsActivityHandler, TurnContext } from 'botbuilder';
import type { Turn } from '../../dialogs/index.ts';
import { saidIn } from '../channels/button.ts';
import { speakersOf } from '../render/spoken.ts';
import type { Wording } from '../render/wording.ts';
import type { Reply } from '../session/exchange.ts';
import type { Happening } from '../session/happening.ts';
import type { Outcome } from '../session/outcome.ts';
import type { SessionRecord } from '../session/record.ts';
import type { Session } from '../session/session.ts';
import type { Slot } from '../store/vault.ts';
import { cardActivity, notTakenActivity, teamsActivities } from './activities.ts';
import type { CommandOf } from './commands.ts';
import { answeredCard, CHOICE } from './question-card.ts';

/** What is kept in Teams beside the interview. */
export interface TeamsPart {
  /** The card whose buttons are alive, and its question. */
  readonly live: { readonly id: string; readonly question: NonNullable<Turn['question']> } | null;
  /** The count of the question that was sent last. */
  readonly shown: number;
}

/** What is kept of a conversation in Teams. */
export type TeamsConversation = SessionRecord<TeamsPart>;

interface Tools {
  readonly session: Session<TeamsPart>;
  readonly keys: TeamsKeys;
  /** Understands the menu of Teams. */
  readonly commandOf: CommandOf;
  readonly wording: Wording;
}

const NOTHING_YET: TeamsPart = { live: null, shown: 0 };

/** What conversations in Teams, which have no client that could hold a key, are kept by. */
export interface TeamsKeys {
  /** Seals what is kept. */
  readonly key: Uint8Array;
  /** Makes names of the ids of conversations, so that nobody reads in the store who talked. */
  readonly secret: string;
}

/** Where a conversation of Teams is kept. */
export function slotOf(conversation: string, { key, secret }: TeamsKeys): Slot {
  const name = createHmac('sha256', secret).update(conversation).digest('base64url');
  return { id: `teams|${name}`, key };
}

/** A list sends its choice beside the data of its button. */
function buttonValue(value: unknown): unknown {
  const { [CHOICE]: choose, lotse } = Object(value) as Record<string, unknown>;
  if (typeof choose !== 'string' || typeof lotse !== 'object') return value;
  return { lotse: { ...lotse, choose } };
}

/** What a message means. */
function happeningIn(activity: Activity, commandOf: CommandOf): Happening {
  // In a channel the bot is spoken to by name: the name is no part of the answer.
  const spoken = TurnContext.removeRecipientMention({ ...activity }) ?? '';
  const text = spoken.replaceAll(/<\/?at>/g, ' ');
  const command = commandOf(text);
  if (command !== undefined) return { kind: 'input', input: { command }, asked: null };
  return saidIn({ text, value: buttonValue(activity.value) });
}

/** Whether it is the bot that came into a conversation. */
function isMe({ membersAdded = [], recipient }: Activity): boolean {
  return membersAdded.some(({ id }) => id === recipient.id);
}

/** The card that was answered stays as its question and answer; without buttons. */
async function retire(
  context: TurnContext,
  { live }: TeamsPart,
  turn: Turn,
  { i18n }: Wording,
): Promise<void> {
  if (live === null) return;
  const card = cardActivity(answeredCard(live.question, turn, speakersOf(turn, i18n)));
  try {
    await context.updateActivity({ ...card, id: live.id });
  } catch {
    // It may have been deleted, or be too old: its buttons are known by their count anyway.
  }
}

/** What is to be said after something happened; nothing where nothing is. */
function sayingIn(outcome: Outcome<TeamsPart>) {
  if (outcome.kind === 'unseen') return { reply: outcome.standing, own: outcome.standing.own };
  if (outcome.kind !== 'taken' || outcome.reply === null) return null;
  return { reply: outcome.reply, own: outcome.own };
}

/** Makes the bot of Teams: what Teams tells it, it hands in, and shows what comes back. */
export function createTeamsBot({ session, keys, commandOf, wording }: Tools): TeamsActivityHandler {
  /** @returns what is kept from then on */
  async function say(context: TurnContext, before: TeamsPart, reply: Reply): Promise<TeamsPart> {
    await retire(context, before, reply.turn, wording);
    const sent = await context.sendActivities([...teamsActivities(reply, wording)]);
    const id = sent.at(-1)?.id;
    const { question, messages } = reply.turn;
    const isCard = messages.at(-1)?.kind === 'question';
    const live = isCard && question !== null && id !== undefined ? { id, question } : null;
    return { live, shown: reply.asked };
  }

  async function show(context: TurnContext, outcome: Outcome<TeamsPart>) {
    if (outcome.kind === 'refused') await context.sendActivity(notTakenActivity(outcome, wording));
    const said = sayingIn(outcome);
    if (said === null) return null;
    const after = await say(context, said.own, said.reply);
    // Another server may have shown more since.
    return (own: TeamsPart) => (own.shown >= after.shown ? own : after);
  }

  async function take(context: TurnContext, happening: Happening): Promise<void> {
    const { conversation, id, locale } = context.activity;
    await session.take(
      slotOf(conversation.id, keys),
      { happening, id, wish: { named: locale } },
      {
        admits: () => true,
        isSeen: ({ shown }, asked) => shown === asked,
        keep: (own) => own ?? NOTHING_YET,
        show: (outcome) => show(context, outcome),
      },
    );
  }

  return new TeamsActivityHandler()
    .onInstallationUpdateAdd(async (context, next) => {
      await take(context, { kind: 'begin' });
      await next();
    })
    .onMembersAdded(async (context, next) => {
      if (isMe(context.activity)) await take(context, { kind: 'begin' });
      await next();
    })
    .onMessage(async (context, next) => {
      await take(context, happeningIn(context.activity, commandOf));
      await next();
    })
    .onInstallationUpdateRemove(async (context, next) => {
      await session.forget(slotOf(context.activity.conversation.id, keys));
      await next();
    }) as TeamsActivityHandler;
}
