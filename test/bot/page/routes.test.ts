import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from '../../../bot/page/fields.ts';
import { conversation, press } from '../../dialogs/talking.ts';
import { i18n } from '../../speech.ts';
import { begun } from '../channels/holding.ts';
import { type Serving, serve } from '../server/serving.ts';

let serving: Serving;
let address: string;
beforeAll(async () => {
  serving = await serve({ site: { origins: ['https://www.example.de'] } });
  address = `${serving.url}/`;
});
afterAll(() => serving.stop());

type Sent = Readonly<Record<string, string>>;

const post = (fields: Sent, headers: Sent = {}) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers });

const { say } = i18n.speaker('de');
const state = JSON.stringify(press(begun('2026-05-04'), 'fachkraft').state);

describe('The page', () => {
  it.each([
    ['GET', undefined],
    ['POST', new URLSearchParams({ state, command: 'hilfe' })],
  ])(
    'answers a %s so that nothing is kept anywhere, and shown in frames that may',
    async (method, body) => {
      const { status, headers } = await fetch(address, { method, ...(body && { body }) });
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      const policy = String(headers.get('content-security-policy')).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "frame-ancestors 'self' https://www.example.de",
          "form-action 'self'",
        ]),
      );
      expect(String(policy)).not.toContain('unsafe');
    },
  );

  it('tells a HEAD what it tells a GET, without the page', async () => {
    const names = ['content-type', 'cache-control', 'content-security-policy', 'content-language'];
    const told = async (method: string) => {
      const { status, headers } = await fetch(`${address}?lang=ar`, { method });
      return [status, ...names.map((name) => headers.get(name))];
    };
    expect(await told('HEAD')).toEqual(await told('GET'));
    expect(await (await fetch(address, { method: 'HEAD' })).text()).toBe('');
  });

  it.each<[string, string, Sent]>([
    ['nothing', '', {}],
    ['other fields', 'a=b&c', {}],
    ['JSON', '{"state":1}', { 'content-type': 'application/json' }],
    ['broken JSON', '{', { 'content-type': 'application/json' }],
    ['parts', 'x', { 'content-type': 'multipart/form-data; boundary=y' }],
    ['bytes', '\u0000\u00ff', { 'content-type': 'application/octet-stream' }],
    ['no type', 'state', { 'content-type': '' }],
  ])('answers %s in place of a form with the first page, gently', async (_, body, headers) => {
    const answer = await fetch(`${address}?lang=de`, { method: 'POST', body, headers });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain(say('dialog', 'notUnderstood').replaceAll('"', '&quot;'));
    expect(page).toContain('value="fachkraft"');
  });

  it('begins anew with what is left of a conversation that cannot be read', async () => {
    const damaged = JSON.stringify({ ...JSON.parse(state), version: 1 });
    const page = await (await post({ state: damaged, command: 'hilfe' })).text();
    expect(page).toContain(say('dialog', 'stateOutdated'));
    expect(page).toContain('value="baden-wuerttemberg"');
  });

  it('reads no form that is longer than anything that somebody pastes', async () => {
    expect((await post({ state, text: 'a'.repeat(1_100_000) })).status).toBe(413);
  });

  it('has a form that knows where it comes from, and takes none from elsewhere', async () => {
    expect((await post({ state }, { origin: serving.url })).status).toBe(200);
    for (const origin of ['https://elsewhere.example', 'null'])
      expect((await post({ state }, { origin })).status).toBe(403);
  });

  const fieldOf = async (fields: Sent) => {
    const [, value] =
      (await (await post(fields)).text()).match(/name="text" value="([^"]*)"/) ?? [];
    return value;
  };

  it.each<[string, Sent, string]>([
    ['not understood stays', { text: 'xyzzy' }, 'xyzzy'],
    ['of a hundred pages stays', { text: 'я'.repeat(150_000) }, 'я'.repeat(150_000)],
    ['understood goes', { text: 'Bayern' }, ''],
    ['half typed stays beside help', { text: 'Bay', command: 'hilfe' }, 'Bay'],
    ['half typed stays in another language', { text: 'Bay', command: 'sprache:en' }, 'Bay'],
    ['half typed goes with everything', { text: 'Bay', command: 'loeschen' }, ''],
    ['half typed stays once a button answered', { text: 'Bay', choose: 'anderes' }, 'Bay'],
    [
      'kept from a button before goes with the next',
      { text: 'Bay', draft: 'Bay', choose: 'anderes' },
      '',
    ],
    [
      'with a name stays without it',
      { text: 'xyzzy, ich heiße Ada Lovelace' },
      'xyzzy, ich heiße █████',
    ],
  ])('in its field, what is %s', async (_, fields, expected) => {
    expect(await fieldOf({ state, ...fields })).toBe(expected);
  });
});

describe('Until a language is chosen', () => {
  const wish = { 'accept-language': 'xx, uk-UA;q=0.9, ar;q=0.8' };
  const optionsOn = (page: string) =>
    [...page.matchAll(/name="choose" value="([^"]*)"/g)].map(([, option]) => option);

  it('the page speaks as the browser prefers, offers that first, and all others with it', async () => {
    const answer = await fetch(address, { headers: wish });
    expect(answer.headers.get('vary')).toContain('Accept-Language');
    expect(answer.headers.get('content-language')).toBe('uk');
    const options = optionsOn(await answer.text());
    expect(options[0]).toBe('uk');
    expect(new Set(options)).toEqual(new Set([...i18n.codes, 'unbekannt']));
  });

  it('it goes on so with whoever types something else, and not once another one is chosen', async () => {
    const asked = JSON.stringify(conversation.start({ asOf: '2026-05-04', preset: {} }).state);
    const spokenAt = async (fields: Sent) =>
      (await post({ state: asked, ...fields }, wish)).headers.get('content-language');
    expect(await spokenAt({ text: 'qwertz' })).toBe('uk');
    // A number is the place at which an answer is shown.
    expect(await spokenAt({ text: '1' })).toBe('uk');
    expect(await spokenAt({ text: '2' })).toBe('de');
    expect(await spokenAt({ choose: 'tr' })).toBe('tr');
    expect(await spokenAt({ choose: 'unbekannt' })).toBe('de');
  });
});

describe('What was shown is not kept by the browser', () => {
  const forgets = ({ headers }: Response) => headers.get('clear-site-data');

  it.each([
    ['loeschen', '"cache"'],
    ['neu', null],
    ['hilfe', null],
  ])('after %s: %s', async (command, expected) => {
    expect(forgets(await post({ state, command }))).toBe(expected);
  });

  it('and whoever leaves is elsewhere at once, without waiting for a server that has it forgotten', async () => {
    const page = await (await fetch(address)).text();
    expect(page).toMatch(/class="leave" href="https:/);
  });
});

describe('Where it is asked where somebody lives', () => {
  const asked = JSON.stringify(begun('2026-05-04').state);
  const firstOption = async (at: string) => {
    const body = new URLSearchParams({ state: asked, choose: 'selbst' });
    const page = await (await fetch(at, { method: 'POST', body })).text();
    return /class="options bundesland.*?value="([^"]*)"/s.exec(page)?.[1];
  };

  it('the town of the site is the first answer, and none is where it names none', async () => {
    const municipality = { name: 'Ulm', isStadtkreis: true };
    const own = await serve({ site: { municipality } });
    const first = [await firstOption(own.url), await firstOption(address)];
    await own.stop();
    expect(first).toEqual(['am-ort', 'baden-wuerttemberg']);
  });
});

describe('The foot of the page', () => {
  it.each([
    ['2027-01-29', false],
    ['2027-01-30', true],
  ])('says on %s that the law was checked long ago: %s', async (today, isSaid) => {
    serving.clock.today = today;
    const text = await (await fetch(`${address}?lang=de`)).text();
    expect(text.includes('class="long-ago"')).toBe(isSaid);
    serving.clock.today = '2026-05-04';
  });
});

describe('What a site shows', () => {
  const isChat = async (at: string) => (await (await fetch(at)).text()).includes('id="chat"');

  it.each([
    ['page', { '/': false, '/chat': true, '/page': null }],
    ['chat', { '/': true, '/chat': true, '/page': false }],
  ] as const)('with the view %s', async (view, shown) => {
    const own = await serve({ site: { view } });
    for (const [path, expected] of Object.entries(shown)) {
      const { status } = await fetch(`${own.url}${path}`, { method: 'HEAD' });
      const isThere = expected !== null;
      expect([path, status === 404 && (await fetch(`${own.url}${path}`)).status === 404]).toEqual([
        path,
        !isThere,
      ]);
      if (isThere) expect([path, await isChat(`${own.url}${path}`)]).toEqual([path, expected]);
    }
    await own.stop();
  });
});

/** A conversation in which something was put in place of something else. */
const damaged = fc
  .tuple(fc.nat(state.length), fc.nat(12), fc.oneof(fc.string(), fc.json()))
  .map(([at, length, put]) => state.slice(0, at) + put + state.slice(at + length));
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.json(),
  damaged,
  fc.constantFrom('__proto__', 'constructor', 'sprache:', 'aendern:', 'aendern:__proto__', 'neu'),
);
const field = fc.oneof(fc.constantFrom(...FIELDS), fc.string());

describe('A form of any kind', () => {
  it.each([1, 2, 3])(
    'of seed %i is answered with a page that can be gone on with',
    async (seed) => {
      const forms = fc.array(fc.tuple(field, value), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(forms, async (form) => {
          const body = new URLSearchParams(form);
          const answer = await fetch(address, { method: 'POST', body });
          expect(answer.status).toBe(200);
          expect(await answer.text()).toMatch(
            /name="state" value="\{.*<button name="(choose|command)"/s,
          );
        }),
        { seed, numRuns: 150 },
      );
      expect(await (await fetch(`${serving.url}/healthz`)).json()).toEqual({
        status: 'ok',
        errors: 0,
      });
    },
  );
});

describe('A language that an address names and that is not there', () => {
  const textOf = async (query: string) =>
    await (await fetch(`${address}?${query}`, { headers: { 'accept-language': 'uk' } })).text();
  const { say } = i18n.speaker('uk');

  it('is said to be missing, where all are offered, in the language of the browser', async () => {
    const page = await textOf('lang=xx');
    expect(page).toContain(say('page', 'otherLanguage'));
    expect(page).toContain('class="options sprache"');
  });

  it('is said of none that is there, nor where none is named', async () => {
    for (const query of ['lang=uk', ''])
      expect(await textOf(query)).not.toContain(say('page', 'otherLanguage'));
  });
});
