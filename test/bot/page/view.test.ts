import { describe, expect, it } from 'vitest';
import { respond } from '../../../bot/page/respond.ts';
import { documentView } from '../../../bot/page/view/document.ts';
import type { Turn } from '../../../dialogs/index.ts';
import { ALL } from '../../../dialogs/questions/personen.ts';
import { HERKUNFT } from '../../../src/facts/herkunft.ts';
import { command, conversation, press, say, start } from '../../dialogs/talking.ts';
import { i18n } from '../../speech.ts';
import { UNNAMED } from './unnamed.ts';

const FILES = { style: '/style.css', icon: '/icon.svg', scripts: [], settings: null };

/** The pages of an interview from its first question to its verdict, by who never knows anything. */
function pagesOf(sprache: string, rolle: string): readonly string[] {
  const beginning = { asOf: '2026-05-04', preset: { sprache } };
  const pages: string[] = [];
  let turn = respond({}, conversation, beginning);
  for (;;) {
    pages.push(String(documentView(turn, UNNAMED, FILES)));
    const { options, state } = turn;
    if (options.length === 0) return pages;
    const wanted = [rolle, 'baden-wuerttemberg', 'unbekannt', 'weiter', options[0]];
    const choose = String(wanted.find((each) => options.includes(String(each))));
    turn = respond({ state: JSON.stringify(state), choose }, conversation, beginning);
  }
}

const all = (page: string, pattern: RegExp) =>
  [...page.matchAll(pattern)].map(([, found]) => found);

const WHO = i18n.codes.flatMap((code) =>
  ['selbst', 'begleitung', 'fachkraft'].map((role) => [code, role] as const),
);

describe.each(WHO)('Every page in %s, to %s', (code, role) => {
  const pages = pagesOf(code, role);

  it('has one heading of the first level, and is written in its language', () => {
    for (const page of pages) {
      expect(all(page, /<(h1)[ >]/g)).toHaveLength(1);
      expect(page).toContain(`<html lang="${code}" dir="${i18n.languageOf(code).dir}">`);
    }
  });

  it('names each place once, and refers to none that is not there', () => {
    for (const page of pages) {
      const ids = all(page, / id="([^"]*)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const references = all(page, / (?:aria-(?:labelledby|describedby)|for)="([^"]*)"/g);
      const named = references.flatMap((each) => String(each).split(' '));
      expect(named.filter((each) => !ids.includes(each))).toEqual([]);
      const targets = all(page, / (?:href|action)="#([^"]*)"/g);
      expect(targets.filter((each) => !ids.includes(each))).toEqual([]);
    }
  });

  it('says in a line what is folded, with nothing before, after or missing in it', () => {
    const glances = pages.flatMap((page) => all(page, /class="glance">(.*?)<\/summary>/g));
    expect(glances.length).toBeGreaterThan(0);
    for (const glance of glances)
      expect(glance?.replaceAll(/<[^>]*>/g, '')).toMatch(/^[^\s–](.*[^\s–])?$/);
  });

  it('has a field to type in', () => {
    for (const page of pages) expect(all(page, /<input id="(text)"/g)).toHaveLength(1);
  });
});

describe('What is German among another language', () => {
  it.each(['ar', 'en', 'uk', 'ti'])('is said to be, for whoever hears it: %s', (code) => {
    for (const page of pagesOf(code, 'selbst')) {
      const [, said = ''] = page.match(/<footer>(.*?)<\/footer>/s) ?? [];
      expect(said).toMatch(/<span lang="de">\u2066?Integrationsmanagement/);
    }
  });

  it('is two languages beside each other, each said to be what it is', () => {
    for (const page of pagesOf('ar', 'begleitung').slice(1)) {
      expect(page).toMatch(
        /<h1[^>]*>(?:<svg.*?<\/svg><span>)?<span class="pair"><span class="part" lang="ar" dir="rtl">/s,
      );
      expect(page).toContain('<span class="part" lang="de" dir="ltr">');
    }
  });
});

it('Whoever helps is offered no second language where Leichte Sprache is the only other one', () => {
  const turn = { ...press(start({ sprache: 'de' }), 'begleitung'), draft: '' };
  const menus = (languages: readonly [string, ...string[]]) => {
    const host = { ...UNNAMED, site: { ...UNNAMED.site, languages } };
    return all(String(documentView(turn, host, FILES)), /<details class="(second)"/g).length;
  };
  expect(menus(['de', 'de-simple', 'uk'])).toBe(1);
  expect(menus(['de', 'de-simple'])).toBe(0);
});

/** On to the verdict, by who knows nothing more. */
function decided(turn: Turn): Turn {
  const wanted = [ALL, 'baden-wuerttemberg', 'unbekannt', 'weiter'];
  const option = wanted.find((each) => turn.options.includes(each));
  return option === undefined ? turn : decided(press(turn, option));
}

describe('Once the verdict of one of several stands', () => {
  const several = decided(say(start(), 'Vater § 25 Abs. 3, Mutter § 25b'));

  it.each(['fachkraft', 'begleitung'])('whoever waits is gone on with first: %s', (role) => {
    const answers = { ...several.answers, rolle: role };
    const page = String(documentView({ ...several, answers, draft: '' }, UNNAMED, FILES));
    const main = all(page, /<button[^>]* value="([^"]*)" class="command main"/g);
    expect(main).toEqual(['person']);
    const { sayById } = i18n.speaker('de', 'fachkraft');
    expect(page).toContain(`: ${sayById('dialog', 'relative.mutter')}</button>`);
    expect(page.indexOf('class="command main"')).toBeLessThan(page.indexOf('class="explained"'));
  });

  it('it is the next case in the end, and all are seen with it', () => {
    const turn = { ...decided(command(several, 'person')), draft: '' };
    const page = String(documentView(turn, UNNAMED, FILES));
    expect(all(page, /<button[^>]* value="([^"]*)" class="command main"/g)).toEqual(['neu']);
    expect(page).toMatch(/<article class="verdict[^>]*><section class="family"/);
  });
});

describe('On paper', () => {
  /** What stands there in German alone; nothing where German is read in any case. */
  function germanOf(sprache: string, rolle: string, second: string | null = null) {
    const answers = ['baden-wuerttemberg', 'anschluss', 'aufenthaltstitel', 'p25-2'];
    const turn = decided(press(start({ sprache, rolle }), ...answers));
    const page = String(documentView({ ...turn, second, draft: '' }, UNNAMED, FILES));
    return all(page, /<p class="on-paper" lang="de" dir="ltr">(.*?)<\/p>/gs);
  }

  it.each(['ar', 'uk'])('an answer in %s has the German one beside it, for an office', (code) => {
    const { say } = i18n.speaker('de', 'selbst');
    expect(germanOf(code, 'selbst')).toEqual([say('verdict', 'headline.zielgruppe')]);
  });

  it.each([
    ['de', 'selbst', null],
    ['de-simple', 'selbst', null],
    ['ar', 'begleitung', 'de'],
    ['ar', 'fachkraft', null],
  ])(
    'it is not said twice, nor where there is the note: %s to %s beside %s',
    (sprache, rolle, second) => {
      expect(germanOf(sprache, rolle, second)).toEqual([]);
    },
  );
});

describe('Where somebody comes from', () => {
  /** What is asked for, and what waits in the help. */
  function askedOf(rolle: string) {
    const asked = press(
      start({ sprache: 'de', rolle }),
      'baden-wuerttemberg',
      'anschluss',
      'aufenthaltsgestattung',
    );
    const page = String(documentView({ ...asked, draft: '' }, UNNAMED, FILES));
    const [help = ''] = page.match(/<details class="help".*?<\/details>/s) ?? [];
    const options = (part: string) => all(part, /name="choose" value="([^"]*)"/g);
    const open = page.replace(help, '');
    return { open, shown: options(open), folded: options(help) };
  }

  it.each(['selbst', 'begleitung'])('is a country, and no group of countries: %s', (rolle) => {
    const { open, shown, folded } = askedOf(rolle);
    expect(open.indexOf('id="text"')).toBeLessThan(open.indexOf('name="choose"'));
    expect(shown).toEqual(['unbekannt']);
    expect(folded).toEqual(HERKUNFT.filter((each) => each !== 'unbekannt'));
  });

  it('is a country or a group to whoever knows what these are', () => {
    const { shown, folded } = askedOf('fachkraft');
    expect(shown).toEqual(HERKUNFT);
    expect(folded).toEqual([]);
  });
});
