import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../bot/channels/capabilities.ts';
import { readByCamera } from '../camera.ts';
import { type Serving, serve } from './serving.ts';
import {
  activityOf,
  buttonsIn,
  cardIn,
  choicesIn,
  deliver,
  startTeamsPeer,
  type TeamsPeer,
} from './teams-peer.ts';

let peer: TeamsPeer;
let serving: Serving;
let conversation = 0;

beforeAll(async () => {
  peer = await startTeamsPeer();
  serving = await serve({ environment: { TEAMS_AUTH: 'off' } });
});
afterAll(async () => {
  await serving.stop();
  peer.stop();
});
beforeEach(() => {
  conversation += 1;
  peer.refusing.updates = false;
});

/** Delivers something to a conversation of this test's own; what the bot did about it. */
async function send(more: object) {
  const before = peer.delivered.length;
  const { status } = await deliver(serving.url, activityOf(peer, more, `a:${conversation}`));
  expect(status).toBe(200);
  return peer.delivered.slice(before);
}

const install = { type: 'installationUpdate', action: 'add' };
const sentIn = (all: Awaited<ReturnType<typeof send>>) => all.filter(({ how }) => how === 'sent');
const lotse = (all: Awaited<ReturnType<typeof send>>) =>
  sentIn(all).at(-1)?.activity.channelData?.lotse;
const lastCard = (all: Awaited<ReturnType<typeof send>>) =>
  cardIn(sentIn(all).at(-1)?.activity ?? {});
const pressOn = (all: Awaited<ReturnType<typeof send>>, title: RegExp | string) => ({
  value: buttonsIn(lastCard(all)).find((button) => button.title.match(title))?.data,
});

describe('In Teams', () => {
  it('the bot welcomes whoever installs it once, in their language', async () => {
    const welcome = await send(install);
    expect(lotse(welcome)).toMatchObject({ question: 'rolle' });
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
    expect(await send(added)).toEqual([]);
  });

  it('the first message says that Microsoft reads along and no names belong here', async () => {
    for (const [locale, said] of [
      ['de-DE', 'Microsoft'],
      ['en-GB', 'Microsoft'],
    ]) {
      conversation += 1;
      const [first] = await send({ ...install, locale });
      expect(first?.activity.text).toContain(said);
    }
  });

  it('a question with more than three options is a list, one with three is buttons', async () => {
    const roles = await send(install);
    expect(choicesIn(lastCard(roles)).map(({ value }) => value)).toEqual(lotse(roles).options);
    const land = await send({ value: { lotse: { asked: 1 }, choice: 'fachkraft' } });
    expect(lotse(land)).toMatchObject({ question: 'bundesland' });
    expect(choicesIn(lastCard(land))).toEqual([]);
    const ids = buttonsIn(lastCard(land)).map(({ data }) => Object(data).lotse.choose);
    expect(ids.filter(Boolean)).toEqual(lotse(land).options);
  });

  it('every card is an Adaptive Card 1.5, and every message stays below 80 KB', async () => {
    await send(install);
    await send({ value: { lotse: { choose: 'fachkraft' } } });
    await send({ value: { lotse: { choose: 'anderes' } } });
    const verdict = await send({ value: { lotse: { choose: 'weiter' } } });
    for (const { activity } of peer.delivered) {
      const shown = cardIn(activity);
      if (shown !== null)
        expect(shown).toMatchObject({ type: 'AdaptiveCard', version: CHANNELS.msteams.cards });
      expect(JSON.stringify(activity).length).toBeLessThan(CHANNELS.msteams.longestBody.out);
    }
    expect(lotse(verdict).verdict).toMatchObject({ verdict: 'keine-zielgruppe' });
  });

  it('the note for the file keeps its lines, and no sign in it is markup but they', async () => {
    await send(install);
    await send({ value: { lotse: { choose: 'fachkraft' } } });
    await send({ value: { lotse: { choose: 'anderes' } } });
    await send({ value: { lotse: { choose: 'weiter' } } });
    const [note] = await send({ text: 'Aktenvermerk' });
    expect(note?.activity.textFormat).toBe('xml');
    expect(note?.activity.text?.split('<br>').length).toBeGreaterThan(10);
    expect(note?.activity.text?.replaceAll('<br>', '')).not.toMatch(/[<>\n]/);
  });

  it('a code is a picture, too, that a camera reads', async () => {
    await send(install);
    await send({ value: { lotse: { choose: 'fachkraft' } } });
    await send({ value: { lotse: { choose: 'anderes' } } });
    const [told] = sentIn(await send({ text: 'Code' }));
    const url = String(cardIn(told?.activity ?? {})?.body[0]?.['url']);
    const code = readByCamera(Buffer.from(url.replace('data:image/png;base64,', ''), 'base64'));
    expect(code).toMatch(/^[0-9A-Z-]{4,}$/);
    expect(told?.activity.text).toContain(code);
  });

  it('an answered card becomes its question and answer, without a button', async () => {
    const roles = await send(install);
    const next = await send({ text: 'Ich berate beruflich' });
    const [updated] = next.filter(({ how }) => how === 'updated');
    expect(updated?.id).toBe(sentIn(roles).at(-1)?.id);
    const card = cardIn(updated?.activity ?? {});
    expect(buttonsIn(card)).toEqual([]);
    expect(choicesIn(card)).toEqual([]);
    expect(card?.body).toHaveLength(2);
  });

  it('a card of which the question was asked again has no button either', async () => {
    const roles = await send(install);
    const help = await send({ text: 'hilfe' });
    expect(help.find(({ how }) => how === 'updated')?.id).toBe(sentIn(roles).at(-1)?.id);
    expect(lotse(help)).toMatchObject({ question: 'rolle' });
  });

  it('a press on an old card that is still alive changes nothing and says so', async () => {
    peer.refusing.updates = true;
    await send(install);
    const land = await send({ value: { lotse: { asked: 1 }, choice: 'fachkraft' } });
    const home = await send(pressOn(land, 'Baden'));
    const again = await send(pressOn(land, 'anderes Bundesland'));
    expect(lotse(home).question).toBe('unterbringung');
    expect(lotse(again)).toEqual(lotse(home));
    expect(sentIn(again)[0]?.activity.text).toBeTruthy();
  });

  it('an answer counts although the old card cannot be replaced', async () => {
    peer.refusing.updates = true;
    await send(install);
    expect(lotse(await send({ text: 'Ich berate beruflich' })).question).toBe('bundesland');
  });

  it('a list sent off without a choice is asked again', async () => {
    await send(install);
    expect(lotse(await send({ value: { lotse: { asked: 1 } } })).question).toBe('rolle');
  });

  it('the mention of the bot is no part of the answer', async () => {
    await send(install);
    const entities = [
      { type: 'mention', mentioned: { id: '28:bot', name: 'Lotse' }, text: '<at>Lotse</at>' },
    ];
    const next = await send({ text: '<at>Lotse</at> Ich berate beruflich\n', entities });
    expect(lotse(next).question).toBe('bundesland');
  });

  it.each([
    ['nothing', [null]],
    ['no objects', ['D<', false, 1e-203, true]],
    ['of no type', [{}, { mentioned: { id: '28:bot' } }]],
    ['mentions of nobody', [{ type: 'mention' }, { type: 'mention', mentioned: null }]],
    ['no list', null],
  ])('entities that are %s are passed over', async (_title, entities) => {
    await send(install);
    expect(lotse(await send({ text: 'Ich berate beruflich', entities })).question).toBe(
      'bundesland',
    );
  });

  it('commands are understood in the language of the conversation', async () => {
    await send({ ...install, locale: 'en-US' });
    await send({ text: 'I counsel as a professional' });
    expect(lotse(await send({ text: 'back' })).question).toBe('rolle');
  });

  it('a command from the menu of Teams is understood in any language', async () => {
    await send(install);
    await send({ text: 'Ich berate beruflich' });
    expect(lotse(await send({ text: 'back' })).question).toBe('rolle');
  });

  it('a delivery that comes twice is answered once', async () => {
    await send(install);
    const twice = { id: `twice-${conversation}`, text: 'Ich berate beruflich' };
    expect(lotse(await send(twice)).question).toBe('bundesland');
    expect(await send(twice)).toEqual([]);
  });

  it('a first message that is an answer already counts', async () => {
    const first = await send({ text: 'Ich berate beruflich' });
    expect(lotse(first).question).toBe('bundesland');
  });

  it('a first message that is only a greeting is no mistake', async () => {
    const welcome = await send(install);
    conversation += 1;
    const hello = await send({ text: 'hallo' });
    expect(hello.map(({ activity }) => activity.text)).toEqual(
      welcome.map(({ activity }) => activity.text),
    );
  });

  it('a button of a conversation that was forgotten begins anew and says so', async () => {
    const welcome = await send(install);
    serving.clock.ahead += 31 * 60_000;
    const anew = await send({ value: { lotse: { asked: 1 }, choice: 'fachkraft' } });
    expect(lotse(anew).question).toBe('rolle');
    const [before, after] = [welcome, anew].map((all) => sentIn(all)[0]?.activity.text ?? '');
    expect(after?.length).toBeGreaterThan(before?.length ?? 0);
  });

  it.each([
    ['a reaction', { type: 'messageReaction' }],
    ['typing', { type: 'typing' }],
    ['a type that nobody knows', { type: 'dance' }],
    ['somebody else who came', { type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] }],
    ['an edited message', { type: 'messageUpdate', text: 'BW', channelData: null }],
    ['an update of no known kind', { type: 'installationUpdate', action: 'nonsense' }],
  ])('%s is not answered', async (_title, more) => {
    await send(install);
    expect(await send(more)).toEqual([]);
  });

  it.each([
    ['a picture', { text: '', attachments: [{ contentType: 'image/png' }] }],
    ['nothing at all', { text: '' }],
    ['a value that is none of ours', { value: { other: 1 } }],
  ])('%s is answered kindly, and the question stays', async (_title, more) => {
    await send(install);
    const kind = await send(more);
    expect(lotse(kind).question).toBe('rolle');
    expect(sentIn(kind)).toHaveLength(2);
  });

  it('what the bot does not offer is refused as the Bot Framework has it', async () => {
    const invoke = { type: 'invoke', name: 'task/fetch', value: {} };
    const { status } = await deliver(serving.url, activityOf(peer, invoke));
    expect(status).toBe(501);
  });

  it('after the end an answer is told anew, and a stray word is not taken', async () => {
    await send(install);
    await send({ value: { lotse: { choose: 'fachkraft' } } });
    await send({ value: { lotse: { choose: 'anderes' } } });
    await send({ value: { lotse: { choose: 'weiter' } } });
    expect(lotse(await send({ text: 'xyzzy' })).verdict).toMatchObject({
      verdict: 'keine-zielgruppe',
    });
    // The Land was answered otherwise: it is asked first whether that is to change.
    expect(lotse(await send({ text: 'Baden-Württemberg' })).question).toBe('aenderung');
    expect(lotse(await send({ text: 'ja' })).question).toBe('unterbringung');
  });

  it('what was said is forgotten when the bot is removed', async () => {
    await send(install);
    await send({ text: 'Ich berate beruflich' });
    expect(await send({ type: 'installationUpdate', action: 'remove' })).toEqual([]);
    expect(lotse(await send(install)).question).toBe('rolle');
  });
});
