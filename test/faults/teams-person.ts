import type { Activity } from 'botbuilder';
import type { Happening } from '../../bot/session/happening.ts';
import { slotOf } from '../../bot/teams/bot.ts';
import { buttonsIn, cardIn, choicesIn } from '../bot/server/teams-peer.ts';
import { type Chance, chanceOf, oneOf } from '../chance.ts';
import {
  type Doing,
  knownBy,
  meantBy,
  nextDoing,
  patienceBy,
  type Seen,
  toldOf,
} from './doings.ts';
import { createOutbox } from './sent.ts';
import { type Came, commandOf } from './server.ts';
import { LANGUAGES, MINUTE, SECOND, TEAMS_KEYS } from './shared.ts';
import { createTeamsInspection } from './teams-inspection.ts';
import { isExplained } from './troubled-store.ts';
import { ask, type World } from './world.ts';

/** How often somebody tries where nothing comes. */
const TRIES = 40;

/** How long somebody looks at their screen before they press once more, in milliseconds, at most. */
const LOOK = 20 * SECOND;

/** How long somebody thinks, in milliseconds: now and then for about as long as a conversation is kept. */
function pauseBy(chance: Chance): number {
  return chance() < 0.015 ? (28 + chance() * 4) * MINUTE : 1500 + chance() * 40 * SECOND;
}

/** What a card shows; nothing where it is none that has a button. */
function seenOn(activity: Partial<Activity> | undefined): Seen | null {
  const [button] = buttonsIn(cardIn(activity ?? {}));
  const asked = Object(button?.data).lotse?.asked;
  const lotse = activity?.channelData?.lotse;
  return lotse === undefined || asked === undefined ? null : { ...lotse, asked };
}

/** Something that is sent into Teams, and what the bot has to understand by it. */
interface Said {
  readonly activity: object;
  readonly happening: Happening;
}

const INSTALL: Said = {
  activity: { type: 'installationUpdate', action: 'add' },
  happening: { kind: 'begin' },
};
const HELP: Said = {
  activity: { text: 'hilfe' },
  happening: meantBy({ kind: 'type', text: 'hilfe' }),
};

/** What Teams sends for something that a person does. @param card what they do it on */
function saidBy(doing: Doing, card: Partial<Activity> | undefined): Said {
  if (doing.kind === 'type') {
    const { text } = doing;
    const command = commandOf(text);
    const asCommand = { kind: 'input', input: { command: String(command) }, asked: null } as const;
    return { activity: { text }, happening: command === undefined ? meantBy(doing) : asCommand };
  }
  const { kind, asked, ...said } = doing;
  const isListed = kind === 'press' && choicesIn(cardIn(card ?? {})).length > 0;
  const value = isListed
    ? { lotse: { asked }, choice: doing.choose }
    : { lotse: { ...said, asked } };
  return { activity: { value }, happening: meantBy(doing) };
}

/** Somebody adds the bot in Teams, answers, does whatever people do, and goes. */
export async function visitByTeams(world: World, seed: number, who: string): Promise<void> {
  const { clock, trace, fail, isOver, expected, troubles, weather, teams, done: tally } = world;
  const chance = chanceOf(seed);
  const known = knownBy(chance);
  const most = patienceBy(chance);
  const language = oneOf(chance, LANGUAGES);
  const conversation = `a:${who}`;
  const { id: slot } = slotOf(conversation, TEAMS_KEYS);
  const outbox = createOutbox(world);
  const inspection = createTeamsInspection(world, who, conversation, outbox);
  const shown = () => teams.shownIn(conversation);
  const lastCard = () => shown().findLast((each) => seenOn(each) !== null);
  const troubled = () => troubles.get(slot) ?? 0;
  let [count, looked, before] = [0, 0, 0];
  const nextId = () => {
    count += 1;
    return `${who}-${count}`;
  };

  /** A card has to be what stands, and in its order. */
  function see(card: Seen): void {
    const question = inspection.questionAt(card.asked) ?? card.question;
    if (question !== card.question)
      fail(`${who} is shown ${card.question} for ${question} under ${card.asked}`);
    // Turns are for order, and who cannot have one goes on without.
    const isOld = card.asked > 1 && card.asked < before;
    if (isOld && weather.isLongFair()) fail(`${who} is shown what was before`);
    before = card.asked;
  }

  /** Looks at what is new. */
  function look(): void {
    for (const card of shown()
      .slice(looked)
      .flatMap((each) => seenOn(each) ?? []))
      see(card);
    looked = shown().length;
  }

  /** Hands an activity to the bot, which answers before anything else. */
  async function hand(id: string, more: object): Promise<void> {
    const activity = {
      type: 'message',
      id,
      channelId: 'msteams',
      serviceUrl: 'http://localhost/',
      from: { id: '29:person' },
      recipient: { id: '28:bot' },
      conversation: { id: conversation },
      channelData: {},
      locale: language,
      ...more,
    };
    await ask(world, chance, (server) => server.deliver(activity));
  }

  /** Counts what came of something; whoever is refused has to be so for a reason. */
  function note(id: string, came: Came | null, isReason: () => boolean): void {
    trace.step(who, `${id} came to ${came}`);
    if (came === 'taken' && outbox.taken(id)) tally.add('turns');
    if (came === 'full' || came === 'failed') tally.add('turns refused');
    if (came === 'failed' && !isReason())
      fail(`${who} is refused although it could have been tried again`);
  }

  async function deliver(id: string, more: object): Promise<void> {
    const [count, at] = [troubled(), clock.now()];
    const isAnswered = await hand(id, more).then(
      () => true,
      () => false,
    );
    const isReason = () => isExplained(troubled() - count, clock.now() - at);
    note(id, isAnswered ? world.outcomeOf(id) : null, isReason);
    await inspection.inspect();
    look();
  }

  /** Waits until there is more to see than before. @returns whether there is */
  async function isMore(than: number): Promise<boolean> {
    const until = clock.now() + LOOK * chance();
    while (shown().length === than && clock.now() < until) await clock.wait(SECOND);
    return shown().length > than;
  }

  /** Sends something: now and then it is delivered twice. */
  async function sendOnce({ activity, happening }: Said): Promise<void> {
    const id = nextId();
    outbox.send(id, { happening, language });
    const all = [deliver(id, activity)];
    if (weather.happens('delivered twice at once', 0.03)) all.push(deliver(id, activity));
    await Promise.all(all);
    if (weather.happens('delivered again', 0.04)) await deliver(id, activity);
  }

  /** Sends something until there is something new to see. */
  async function send(wanted: Said): Promise<void> {
    const than = shown().length;
    for (let tried = 0; tried < TRIES && !isOver(); tried += 1) {
      // What was pressed twice counts once, and is not answered.
      await sendOnce(tried < 2 ? wanted : HELP);
      if (await isMore(than)) return;
    }
    if (!isOver()) fail(`${who} sees nothing new, whatever they do`);
  }

  async function goOn(): Promise<void> {
    for (let acted = 0; acted < most && !isOver(); acted += 1) {
      await clock.wait(pauseBy(chance));
      const card = lastCard();
      const seen = seenOn(card);
      const doing = seen && nextDoing(chance, seen, known);
      if (seen !== null && doing === null) return;
      if (doing !== null) trace.step(who, toldOf(doing));
      await send(doing === null ? HELP : saidBy(doing, card));
    }
  }

  /** In the end a person sees what stands, once they have asked for it. */
  async function finish(): Promise<void> {
    for (let tried = 0; tried < TRIES && !isOver(); tried += 1) {
      const record = await inspection.inspect();
      const isSeen = seenOn(lastCard())?.question === inspection.standing()?.turn.question;
      if (record === null || (isSeen && record.own.shown === record.asked)) return;
      await clock.wait(2 * SECOND + chance() * 10 * SECOND);
      await send(HELP);
    }
    if (!isOver()) fail(`${who} does not see what stands`);
  }

  await send(INSTALL);
  tally.add('conversations in Teams');
  await goOn();
  // Some just go.
  if (chance() < 0.8) await finish();
  if (inspection.standing()?.turn.verdict) tally.add('conversations with a verdict at their end');
  if (chance() < 0.3) {
    expected.mayRemove(slot);
    await hand(nextId(), { type: 'installationUpdate', action: 'remove' }).catch(() => null);
  }
  teams.forget(conversation);
}
