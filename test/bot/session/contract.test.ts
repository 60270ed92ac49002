import { afterAll, describe, expect, it } from 'vitest';
import { createExchange } from '../../../bot/session/exchange.ts';
import type { Delivery, Happening } from '../../../bot/session/happening.ts';
import type { Outcome } from '../../../bot/session/outcome.ts';
import { ATTEMPTS } from '../../../bot/session/persistently.ts';
import type { SessionRecord } from '../../../bot/session/record.ts';
import { createSession, type Session } from '../../../bot/session/session.ts';
import type { Store } from '../../../bot/store/store.ts';
import { createVault } from '../../../bot/store/vault.ts';
import type { Message } from '../../../dialogs/index.ts';
import { BEGINNING, conversation } from '../../dialogs/talking.ts';
import { i18n, ready } from '../../speech.ts';
import { STORES } from '../store/stores.ts';
import { forWrites, type Trouble, troubled } from '../store/troubled.ts';

/** What the channel of these tests keeps: the ids of what it was handed, as each was kept. */
type Own = readonly string[];
type Kept = SessionRecord<Own>;

const exchange = createExchange({
  conversation,
  i18n,
  languages: ['de', 'en'],
  today: () => BEGINNING.asOf,
  opening: [],
});

/** Where the conversation of these tests is kept. */
const SLOT = { id: 'c', key: new Uint8Array(32).fill(1) };

/** Whether it is said that a button was of an older question. */
const isTooLate = (said: Message) => 'id' in said && said.id === 'oldButton';

/** A server: its session, what it showed, and how often its store failed. */
function serverOn(store: Store) {
  const shown: Outcome<Own>[] = [];
  const failures: unknown[] = [];
  const session = createSession({
    vault: createVault<Kept>(store),
    exchange,
    ready,
    onFailure: (error) => failures.push(error),
  });
  return { session, shown, failures, ...talking(session, shown) };
}

type Server = ReturnType<typeof serverOn>;

function talking(session: Session<Own>, shown: Outcome<Own>[]) {
  const hand = (id: string, happening: Happening, wish: Delivery['wish'] = { named: 'de' }) =>
    session.take(
      SLOT,
      { id, happening, wish },
      {
        admits: () => true,
        keep: (own) => [...(own ?? []), id],
        show: (outcome) => {
          shown.push(outcome);
          return null;
        },
      },
    );
  const type = (id: string, text: string) =>
    hand(id, { kind: 'input', input: { text }, asked: null });
  const press = (id: string, choose: string, asked: number) =>
    hand(id, { kind: 'input', input: { choose }, asked });
  return { hand, type, press, begin: () => hand('begin', { kind: 'begin' }) };
}

describe.each(STORES)('A session on the store in %s', (_name, open) => {
  const opened: Store[] = [];
  afterAll(() => Promise.all(opened.map((store) => store.close())));

  async function fresh(): Promise<Store> {
    const { store } = await open();
    opened.push(store);
    return store;
  }

  /** A conversation that has begun, on a store that is in trouble from now on. */
  async function begun(...troubles: readonly Trouble[]) {
    const store = await fresh();
    await serverOn(store).begin();
    return { store, server: serverOn(troubled(store, forWrites(...troubles))) };
  }
  const keptIn = async (store: Store) =>
    (await createVault<Kept>(store).read(SLOT))?.value ?? undefined;
  const questionAt = (record: Kept | undefined) =>
    conversation.resume(record?.interview, BEGINNING).question;

  it('keeps interview and what the channel has in one record', async () => {
    const { store, server } = await begun();
    const outcome = await server.type('one', 'Ich berate beruflich');
    expect(outcome).toMatchObject({ kind: 'taken', before: ['begin'], own: ['begin', 'one'] });
    const record = await keptIn(store);
    expect(record).toMatchObject({ asked: 2, own: ['begin', 'one'] });
    expect(questionAt(record)).toBe('bundesland');
    expect(server.shown).toEqual([outcome]);
  });

  it.each<[string, readonly Trouble[]]>([
    ['another server wrote in between', ['conflict']],
    ['other servers write again and again', ['conflict', 'conflict', 'conflict', 'conflict']],
    ['the store fails once', ['fails']],
    ['the store fails after it has written', ['fails late']],
    ['the store fails late after a conflict', ['conflict', 'fails late']],
    ['the store fails late at last', [...Array<Trouble>(ATTEMPTS - 1).fill('fails'), 'fails late']],
  ])('takes an answer once where %s', async (_title, troubles) => {
    const { store, server } = await begun(...troubles);
    const outcome = await server.type('one', 'Ich berate beruflich');
    expect(outcome).toMatchObject({ kind: 'taken', reply: { asked: 2 } });
    expect(server.shown).toEqual([outcome]);
    const record = await keptIn(store);
    expect(record).toMatchObject({ asked: 2, own: ['begin', 'one'] });
    expect(questionAt(record)).toBe('bundesland');
  });

  it.each<[string, Trouble, 'full' | 'failed']>([
    ['there is no room', 'full', 'full'],
    ['the store fails', 'fails', 'failed'],
    ['other servers never stop writing', 'conflict', 'failed'],
  ])('takes nothing where %s, and the button goes on to count', async (_title, trouble, why) => {
    const { store, server } = await begun(...Array<Trouble>(ATTEMPTS).fill(trouble));
    const before = await keptIn(store);
    const refused = await server.press('one', 'fachkraft', 1);
    expect(refused).toMatchObject({ kind: 'refused', why, language: 'de' });
    expect(refused).toMatchObject({ standing: { asked: 1, turn: { question: 'rolle' } } });
    expect(await keptIn(store)).toEqual(before);
    expect(server.failures).toHaveLength(trouble === 'fails' ? ATTEMPTS : 0);
    const fine = serverOn(store);
    expect(await fine.press('one', 'fachkraft', 1)).toMatchObject({ kind: 'taken' });
    expect(questionAt(await keptIn(store))).toBe('bundesland');
  });

  it('speaks to whom it cannot take in the language that they want', async () => {
    const server = serverOn(troubled(await fresh(), forWrites('full')));
    const wish = { preferred: ['en-GB'] };
    const refused = await server.hand('one', { kind: 'begin' }, wish);
    expect(refused).toEqual({ kind: 'refused', why: 'full', language: 'en', standing: null });
  });

  it('takes nothing where nothing can be read, and says so all the same', async () => {
    const { store } = await begun();
    const server = serverOn(troubled(store, () => 'unreadable'));
    expect(await server.type('one', 'Ich berate beruflich')).toMatchObject({
      kind: 'refused',
      why: 'failed',
      standing: null,
    });
    expect((await keptIn(store))?.own).toEqual(['begin']);
  });

  it('knows a second delivery, on every server', async () => {
    const { store, server } = await begun();
    await server.type('one', 'Ich berate beruflich');
    const record = await keptIn(store);
    for (const each of [server, serverOn(store)])
      expect(await each.type('one', 'Ich berate beruflich')).toMatchObject({ kind: 'again' });
    expect(await keptIn(store)).toEqual(record);
  });

  it('remembers a bounded number of deliveries', async () => {
    const { store, server } = await begun();
    for (let count = 0; count < 100; count += 1) await server.type(`n${count}`, 'hilfe');
    const { taken = [], asked } = (await keptIn(store)) ?? {};
    expect(asked).toBe(101);
    expect(taken.length).toBeLessThan(50);
    expect(taken.at(-1)).toBe('n99');
  });

  it('does not take two things without an id for one', async () => {
    const { store, server } = await begun();
    const help = {
      happening: { kind: 'input', input: { command: 'hilfe' }, asked: null },
    } as const;
    const handling = { admits: () => true, keep: (own: Own | null) => [...(own ?? []), 'x'] };
    for (const _ of [1, 2]) await server.session.take(SLOT, { ...help, wish: {} }, handling);
    expect(await keptIn(store)).toMatchObject({ asked: 3, own: ['begin', 'x', 'x'] });
  });

  it('lets nothing into a conversation that its channel does not admit', async () => {
    const { store, server } = await begun();
    const handling = { admits: () => false, keep: () => ['stolen'] };
    const outcome = await server.session.take(
      SLOT,
      { happening: { kind: 'begin' }, id: 'begin', wish: {} },
      handling,
    );
    expect(outcome).toEqual({ kind: 'outside' });
    expect((await keptIn(store))?.own).toEqual(['begin']);
  });

  it('counts one of ten answers that come to two servers at once, and tells the others so', async () => {
    const store = await fresh();
    await serverOn(store).begin();
    const servers = [serverOn(store), serverOn(store)];
    const roles = ['fachkraft', 'sprachmittlung', 'selbst'];
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        servers[index % 2]?.press(`press-${index}`, String(roles[index % 3]), 1),
      ),
    );
    const questions = outcomes.map((outcome) =>
      outcome?.kind === 'taken' ? outcome.reply?.turn.messages.some(isTooLate) : null,
    );
    expect(questions.filter((isLate) => isLate === false)).toHaveLength(1);
    expect(questions).not.toContain(null);
    expect(questionAt(await keptIn(store))).toBe('bundesland');
  });

  it('does not begin because somebody is typing', async () => {
    const server = serverOn(await fresh());
    expect(await server.hand('one', { kind: 'nothing' })).toEqual({ kind: 'outside' });
    expect(await server.session.read(SLOT)).toBeNull();
  });

  it('changes what the channel keeps on what stands then, not on what stood', async () => {
    const { store, server } = await begun('none', 'conflict', 'fails');
    const other = serverOn(store);
    await server.session.take(
      SLOT,
      { id: 'one', happening: { kind: 'unreadable' }, wish: {} },
      {
        admits: () => true,
        keep: (own) => [...(own ?? []), 'one'],
        // Another server takes something before the change is written.
        show: async () => {
          await other.type('two', 'Ich berate beruflich');
          return (own) => [...own, 'shown'];
        },
      },
    );
    const record = await keptIn(store);
    expect(record).toMatchObject({ asked: 3, own: ['begin', 'one', 'two', 'shown'] });
    expect(questionAt(record)).toBe('bundesland');
  });

  it('changes nothing of a conversation that was forgotten meanwhile', async () => {
    const { store, server } = await begun();
    await server.session.take(
      SLOT,
      { id: 'one', happening: { kind: 'unreadable' }, wish: {} },
      {
        admits: () => true,
        keep: () => ['one'],
        show: async () => {
          await store.remove('c');
          return (own) => [...own, 'shown'];
        },
      },
    );
    expect(await server.session.read(SLOT)).toBeNull();
    expect(await server.session.standing(SLOT)).toBeNull();
  });

  it('holds a conversation without any channel of a framework, as one over HTTP would', async () => {
    const { session } = serverOn(await fresh());
    const plain = { admits: () => true, keep: () => [] };
    const say = (happening: Happening) =>
      session.take(SLOT, { happening, wish: { named: 'en' } }, plain);
    await say({ kind: 'begin' });
    const outcome = await say({ kind: 'input', input: { choose: 'fachkraft' }, asked: 1 });
    expect(outcome).toMatchObject({
      kind: 'taken',
      reply: { asked: 2, turn: { question: 'bundesland', language: 'en' } },
    });
    const standing = await session.standing(SLOT);
    expect(standing).toMatchObject({ asked: 2, turn: { question: 'bundesland' } });
    await session.forget(SLOT);
    expect(await session.read(SLOT)).toBeNull();
  });
});

/** Numbers that look like chance, the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
    return (state >>> 0) % sides;
  };
}

/** What people say: each changes the interview, or asks something of it. */
const SAID = [
  'Ich berate beruflich',
  'BW',
  'hilfe',
  'zurück',
  'AU',
  'xyzzy',
  'Bayern',
  '60c',
  'neu',
];
const TROUBLES: readonly Trouble[] = ['conflict', 'full', 'fails', 'fails late'];

describe.each(STORES)('Whatever befalls the store in %s', (_name, open) => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'nothing is lost, taken twice or out of order (seed %i)',
    async (seed) => {
      const roll = dice(seed);
      const { store } = await open();
      await serverOn(store).begin();
      const slowly: Store = {
        ...store,
        read: async (id) => {
          for (let count = roll(4); count > 0; count -= 1) await null;
          return store.read(id);
        },
      };
      const troubles = (asked: 'read' | 'write'): Trouble =>
        asked === 'write' && roll(3) === 0 ? (TROUBLES[roll(TROUBLES.length)] ?? 'none') : 'none';
      const servers = [1, 2].map(() => serverOn(troubled(slowly, troubles)));

      const sent = Array.from({ length: 15 }, (_, index) => {
        const text = SAID[roll(SAID.length)] ?? '';
        return { id: `${index}`, text, server: servers[roll(2)] as Server, isTwice: roll(4) === 0 };
      });
      const outcomes = await Promise.all(
        sent.map(async ({ id, text, server, isTwice }) => {
          const first = server.type(id, text);
          const second = isTwice ? server.type(id, text) : first;
          return { id, kinds: [(await first).kind, (await second).kind] };
        }),
      );

      const record = (await createVault<Kept>(store).read(SLOT))?.value as Kept;
      const [, ...kept] = record.own;
      const answered = outcomes.filter(({ kinds }) => kinds.some((kind) => kind !== 'refused'));
      // What was answered as taken is kept, once; what was refused is not.
      expect([...kept].sort()).toEqual(answered.map(({ id }) => id).sort());
      expect(record.asked).toBe(kept.length + 1);
      for (const server of servers) {
        const mine = sent.filter((each) => each.server === server).map(({ id }) => id);
        expect(kept.filter((id) => mine.includes(id))).toEqual(
          mine.filter((id) => kept.includes(id)),
        );
        // Each is shown once, right after what stood before it.
        const shown = server.shown.flatMap((each) => (each.kind === 'taken' ? [each] : []));
        expect(shown.map(({ own }) => own.at(-1))).toEqual(kept.filter((id) => mine.includes(id)));
        for (const { before, own } of shown) expect(own.slice(0, -1)).toEqual(before);
      }
      // The interview is where the same words lead without any trouble.
      const straight = kept.reduce(
        (state: unknown, id) =>
          conversation.take(state, { text: sent[Number(id)]?.text ?? '' }, BEGINNING).state,
        conversation.start({ ...BEGINNING, preset: { sprache: 'de' } }).state,
      );
      expect(record.interview).toEqual(JSON.parse(JSON.stringify(straight)));
      await store.close();
    },
  );
});
