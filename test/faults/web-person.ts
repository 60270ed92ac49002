import { createTokens, type Holder } from '../../bot/directline/tokens.ts';
import { type Chance, chanceOf, oneOf } from '../chance.ts';
import { type Doing, knownBy, meantBy, nextDoing, patienceBy, toldOf } from './doings.ts';
import { createOutbox } from './sent.ts';
import { HOUR, LANGUAGES, MINUTE, SECOND, SECRET } from './shared.ts';
import { openTab, type Tab } from './tab.ts';
import { isExplained } from './troubled-store.ts';
import { createWebInspection, type WebInspection } from './web-inspection.ts';
import { ask, persist, type World } from './world.ts';

/** Reads whose a token is, whatever the time. */
const reader = createTokens(SECRET, () => 0);

/** How long somebody thinks, in milliseconds: now and then for about as long as a conversation is kept. */
function pauseBy(chance: Chance): number {
  const kind = chance();
  if (kind < 0.012) return (28 + chance() * 4) * MINUTE;
  if (kind < 0.016) return (23 + chance() * 2) * HOUR;
  return 1500 + chance() * 40 * SECOND;
}

/** How long a page may take to have everything, once nobody does anything any more, in milliseconds. */
const CATCHING_UP = 10 * MINUTE;

/** How often somebody sends the same thing at most. */
const TRIES = 60;

/** What a client sends for something that a person does. */
function activityOf(doing: Doing, id: string) {
  const channelData = { clientActivityID: id };
  if (doing.kind === 'type') return { type: 'message', text: doing.text, channelData };
  const { kind: _kind, ...lotse } = doing;
  return { type: 'message', text: 'label', value: { lotse }, channelData };
}

/** Somebody who has begun a conversation. */
interface Begun {
  readonly who: string;
  readonly chance: Chance;
  readonly token: string;
  readonly issued: number;
  readonly language: string;
  readonly holder: Holder;
}

/** What came of something that was sent. */
type CameOf = 'taken' | 'refused' | 'gone';

/** Makes what sends what somebody does, until it is known what came of it. */
function createSending(world: World, begun: Begun) {
  const { clock, trace, fail, isOver, expected, troubles, weather, done: tally } = world;
  const { who, chance, token, issued, holder, language } = begun;
  const { conversation } = holder;
  const outbox = createOutbox(world);
  const inspection = createWebInspection(world, {
    who,
    holder,
    begun: { happening: { kind: 'begin' }, language },
    outbox,
  });
  const troubled = () => troubles.get(conversation) ?? 0;

  let isAway = false;
  function turnedAway(): CameOf {
    isAway = true;
    world.turnedAway(who, issued);
    return 'gone';
  }

  /** Whoever is told that their conversation is over has to be told the truth. */
  function over(): CameOf {
    if (expected.find(conversation) !== null) fail(`${who} is told too early that it is over`);
    return 'gone';
  }

  async function taken(id: string, posted: string): Promise<CameOf> {
    if (outbox.taken(id)) tally.add('turns');
    const record = await inspection.inspect();
    const number = Number(/\|(\d{7})$/.exec(posted)?.[1] ?? -1);
    const isLogged = record !== null && number >= record.own.log.dropped;
    if (isLogged && inspection.numberOf(id) !== number)
      fail(`${who}: ${id} does not stand where it was said`);
    return 'taken';
  }

  async function attempt(id: string, activity: object): Promise<CameOf> {
    const [before, at] = [troubled(), clock.now()];
    const posted = await ask(world, chance, (server) => server.post(token, activity));
    if (posted === 'unknown') return turnedAway();
    trace.step(who, `${id} came to ${'id' in posted ? posted.id : posted.problem}`);
    if ('id' in posted) return await taken(id, posted.id);
    if (posted.problem === 'over') return over();
    tally.add('turns refused');
    if (posted.problem === 'failed' && !isExplained(troubled() - before, clock.now() - at))
      fail(`${who} is refused although it could have been tried again`);
    return 'refused';
  }

  /** Whether it is sent once more. */
  function isSentAgain(came: CameOf | null): boolean {
    if (came === 'taken') return weather.happens('delivered again', 0.04);
    return came === null || chance() < 0.7;
  }

  /** @returns whether the conversation is still there */
  async function send(id: string, doing: Doing): Promise<boolean> {
    trace.step(who, `${id} ${toldOf(doing)}`);
    outbox.send(id, { happening: meantBy(doing), language });
    for (let tried = 0; tried < TRIES && !isOver(); tried += 1) {
      // Nothing where nobody has answered.
      const came = await attempt(id, activityOf(doing, id)).catch(() => null);
      if (came === 'gone') return false;
      if (!isSentAgain(came)) break;
      await clock.wait(300 + chance() * 6000);
    }
    return true;
  }

  const isTaken = (id: string) => outbox.find(id)?.takenAt != null;
  return { inspection, send, isTaken, isAway: () => isAway };
}

/** Begins a conversation; nothing where somebody goes before it has begun. */
async function begin(world: World, seed: number, who: string): Promise<Begun | null> {
  const chance = chanceOf(seed);
  const language = oneOf(chance, LANGUAGES);
  const generate = () => ask(world, chance, (server) => server.generate());
  const token = await persist(world, chance, generate);
  const issued = world.clock.now();
  const holder = reader.read(token ?? '');
  if (token === null || holder === null) return null;
  const isBegun = await persist(world, chance, async () => {
    const came = await ask(world, chance, (server) => server.begin(token, language));
    return came === 'failed' || came === 'full' ? null : came;
  });
  if (isBegun === 'unknown') world.turnedAway(who, issued);
  if (isBegun === null || isBegun === 'unknown') return null;
  world.done.add('conversations in the web chat');
  world.trace.step(who, `begins ${holder.conversation} in ${language}`);
  return { who, chance, token, issued, language, holder };
}

/** Waits until all pages have everything; fails where they never do. */
async function caughtUp(
  { clock, fail, isOver }: World,
  who: string,
  { isShown }: WebInspection,
  tabs: readonly Tab[],
): Promise<void> {
  const until = clock.now() + CATCHING_UP;
  const areShown = async () => {
    // Whoever is turned away meanwhile cannot ask again for what they were not told.
    for (const tab of tabs) if (!tab.isAway() && !(await isShown(tab))) return false;
    return true;
  };
  while (!isOver() && !(await areShown())) {
    if (clock.now() > until) return fail(`${who}: a page lacks something that is in the log`);
    await clock.wait(10 * SECOND);
  }
}

/** Somebody comes to the web chat, answers, does whatever people do, and goes. */
export async function visitByWeb(world: World, seed: number, who: string): Promise<void> {
  const begun = await begin(world, seed, who);
  if (begun === null) return;
  const { clock, isOver, weather, done: tally } = world;
  const { chance, token, issued, holder } = begun;
  const { conversation } = holder;
  const { inspection, send, isTaken, isAway } = createSending(world, begun);
  await inspection.inspect();
  const known = knownBy(chance);
  const open = () => openTab(world, chance, { who, token, conversation, issued });
  const tabs = chance() < 0.2 ? [open(), open()] : [open()];
  const most = patienceBy(chance);
  let count = 0;
  const nextId = () => {
    count += 1;
    return `${who}-${count}`;
  };

  /** Does something: now and then twice, or with a network that delivers twice. */
  async function act(doing: Doing): Promise<boolean> {
    const [id, at] = [nextId(), clock.now()];
    const all = [send(id, doing)];
    if (weather.happens('pressed twice', 0.04)) all.push(send(nextId(), doing));
    if (weather.happens('delivered twice at once', 0.03)) all.push(send(id, doing));
    const areThere = await Promise.all(all);
    const isForgetting = doing.kind === 'command' && doing.command === 'loeschen';
    if (isForgetting && all.length === 1 && isTaken(id)) {
      tally.add('everything forgotten');
      world.findRemains(conversation, at);
    }
    return areThere.every(Boolean);
  }

  const isTyping = () =>
    ask(world, chance, (server) => server.post(token, { type: 'typing' })).catch(() => null);

  async function goOn(): Promise<void> {
    for (let acted = 0; acted < most && !isOver(); acted += 1) {
      await clock.wait(pauseBy(chance));
      const seen = oneOf(chance, tabs).seen();
      // Nothing has come yet, as nobody answers.
      if (seen === null) continue;
      if (chance() < 0.02) await isTyping();
      const doing = nextDoing(chance, seen, known);
      if (doing === null || !(await act(doing))) return;
    }
  }

  await goOn();
  if (!isAway()) await caughtUp(world, who, inspection, tabs);
  await inspection.inspect();
  for (const tab of tabs) tab.close();
  if (inspection.standing()?.turn.verdict) tally.add('conversations with a verdict at their end');
  if (isOver() || chance() > 0.1) return;
  // Some come back at the moment at which it is over.
  await clock.wait(30 * MINUTE - 2 * SECOND + chance() * 4 * SECOND);
  await ask(world, chance, (server) => server.activities(token, '')).catch(() => null);
}
