import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AboutId, aboutPages } from '../../bot/about/pages.ts';
import { type About, aboutView } from '../../bot/about/view.ts';
import { trusted } from '../../bot/page/html.ts';
import { KEPT } from '../../bot/store/store.ts';
import { i18n, locales } from '../speech.ts';
import { UNNAMED } from './page/unnamed.ts';
import { type Serving, serve } from './server/serving.ts';

const PAGES = aboutPages(locales);

const PLAIN: About = {
  ...UNNAMED.site,
  i18n,
  feedback: null,
  declaration: null,
  kept: KEPT,
  home: (code) => `/?lang=${code}`,
};

const shown = (id: AboutId, code: string, given: Partial<About> = {}) =>
  String(aboutView(id, code, { ...PLAIN, ...given }, trusted('')));

/** The keys of all texts in a tree. */
function keysIn(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [''];
  return Object.entries(tree).flatMap(([key, each]) =>
    keysIn(each).map((below) => `${key}.${below}`),
  );
}

describe('What this is', () => {
  it('is said in German and in Leichte Sprache at least', () => {
    expect(PAGES).toEqual(
      expect.arrayContaining([
        ['barrierefreiheit', 'de'],
        ['datenschutz', 'de'],
        ['leichte-sprache', 'de-simple'],
      ]),
    );
  });

  it.each(PAGES.filter(([, code]) => code !== 'de'))(
    'says as much of %s in %s as in German',
    (id, code) => {
      const of = (each: string) => locales.words[each]?.about?.[id];
      const german = of('de');
      expect(keysIn(of(code))).toEqual(german === undefined ? expect.anything() : keysIn(german));
    },
  );

  it.each(
    PAGES.flatMap(([id, code]) => [true, false].map((isStatic) => [id, code, isStatic] as const)),
  )('says %s in %s, in a folder of files: %s, with no text missing', (id, code, isStatic) => {
    const page = shown(id, code, isStatic ? { kept: null } : {});
    expect(page).toContain(`<html lang="${code}"`);
    expect(page).not.toMatch(/\{\{|about:|>(?:barrierefreiheit|datenschutz|leichte-sprache)\./);
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  it.each([
    [KEPT, ['30 Minuten', '24 Stunden']],
    [{ idle: 60_000, atMost: 3_600_000 }, ['1 Minute ', '1 Stunde,']],
  ])('says how long a conversation is kept, as it is set', (kept, said) => {
    for (const each of said) expect(shown('datenschutz', 'de', { kept })).toContain(each);
  });

  it.each<[AboutId, string, Partial<About>]>([
    ['barrierefreiheit', 'tel:07002', { feedback: { phone: '0700 2' } }],
    ['barrierefreiheit', 'https://a.example/b', { declaration: 'https://a.example/b' }],
    ['barrierefreiheit', 'https://a.example/i', { legalNotice: 'https://a.example/i' }],
    ['datenschutz', 'https://a.example/p', { privacy: 'https://a.example/p' }],
    ['leichte-sprache', 'https://a.example/dgs', { signLanguage: 'https://a.example/dgs' }],
    ['leichte-sprache', 'tel:07001', { contacts: { integrationsmanagement: { phone: '0700 1' } } }],
  ])('leads from %s to %s where the site names it', (id, href, given) => {
    const [, code = ''] = PAGES.find(([each]) => each === id) ?? [];
    expect(shown(id, code, given)).toContain(`href="${href}"`);
    expect(shown(id, code)).not.toContain(`href="${href}"`);
  });

  const { say } = i18n.speaker('de');
  const gap = (id: 'signLanguage' | 'translations' | 'pages' | 'simple') =>
    say('about', `barrierefreiheit.gap.${id}`);

  it.each<[string, Partial<About>, boolean]>([
    [gap('signLanguage'), {}, true],
    [gap('signLanguage'), { signLanguage: 'https://a.example/dgs' }, false],
    [gap('translations'), { languages: ['de'] }, false],
    [gap('translations'), { languages: ['de', 'ar'] }, true],
    [gap('pages'), { languages: ['de', 'en'] }, false],
    [gap('simple'), { languages: ['de', 'de-simple'] }, true],
  ])('names as a gap only what is one: %s %j', (text, given, isNamed) => {
    expect(shown('barrierefreiheit', 'de', given).includes(text)).toBe(isNamed);
  });

  it.each([
    ['memory', false],
    ['carried', false],
    ['passedOn', false],
    ['files', true],
  ] as const)('says %s only where it is so', (key, isOfFolder) => {
    const times = { idle: '30 Minuten', most: '24 Stunden' };
    const text = say('about', `datenschutz.${key}`, times);
    const isSaid = (isStatic: boolean) =>
      shown('datenschutz', 'de', isStatic ? { kept: null } : {}).includes(text);
    expect([isSaid(true), isSaid(false)]).toEqual([isOfFolder, !isOfFolder]);
  });
});

describe('A server', () => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve();
  });
  afterAll(() => serving.stop());

  it.each([
    ['/barrierefreiheit?lang=en', 'en'],
    ['/barrierefreiheit?lang=ar', 'de'],
    ['/datenschutz', 'de'],
    ['/leichte-sprache?lang=uk', 'de-simple'],
  ])('answers %s in %s', async (path, code) => {
    const answer = await fetch(serving.url + path);
    expect([answer.status, answer.headers.get('content-language')]).toEqual([200, code]);
    expect(await answer.text()).toContain(`<html lang="${code}"`);
  });

  it('leads there from the foot of the page, in every language', async () => {
    for (const code of i18n.codes) {
      const page = await (await fetch(`${serving.url}/?lang=${code}`)).text();
      const addresses = [...page.matchAll(/href="(\/(?:barr|daten|leichte)[^"]*)"/g)];
      expect(addresses).toHaveLength(3);
      for (const [, address = ''] of addresses)
        expect((await fetch(serving.url + address, { method: 'HEAD' })).status).toBe(200);
    }
  });
});
