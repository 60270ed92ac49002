import { describe, expect, it } from 'vitest';
import { readOwnSite } from '../../../bot/page/client/own-site.ts';
import { i18n } from '../../speech.ts';
import { UNNAMED } from './unnamed.ts';

const WRITTEN = {
  ...UNNAMED.site,
  name: 'Written',
  contacts: { jugendamt: { phone: '0700 1' } },
  rules: 'regeln.html',
  languages: ['de', 'ar'],
} as const;

const NOTHING = { ...WRITTEN, name: null, contacts: {}, languages: i18n.codes };

const MANY = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`x${index}`, index]));

describe('What a site says of itself in a script', () => {
  it.each<[string, unknown, object, readonly string[]]>([
    ['nothing', undefined, WRITTEN, ['']],
    ['a text', 'Ulm', WRITTEN, ['']],
    ['an empty list', {}, NOTHING, []],
    [
      'all that is right',
      { name: 'Ulm', languages: ['uk'] },
      { ...NOTHING, name: 'Ulm', languages: ['uk'] },
      [],
    ],
    [
      'a name that is none',
      { name: 7, privacy: 'https://a.example/' },
      { ...NOTHING, privacy: 'https://a.example/' },
      ['name'],
    ],
    [
      'a video in sign language',
      { signLanguage: 'https://a.example/dgs' },
      { ...NOTHING, signLanguage: 'https://a.example/dgs' },
      [],
    ],
    ['an entry that there is not', { nam: 'Ulm' }, NOTHING, ['nam']],
    ['rules, which are settled by then', { rules: {} }, NOTHING, ['rules']],
    [
      'one contact that is wrong, and in another one line',
      { contacts: { rathaus: { phone: '1' }, jugendamt: { phone: '0700 2', email: 'no' } } },
      { ...NOTHING, contacts: { jugendamt: { phone: '0700 2' } } },
      ['contacts.jugendamt.email', 'contacts.rathaus'],
    ],
    ['a link that would run', { legalNotice: 'javascript:alert(1)' }, NOTHING, ['legalNotice']],
    [
      'a language that there is not',
      { languages: ['xx', 'fr'] },
      { ...NOTHING, languages: ['fr'] },
      ['languages.0'],
    ],
    ['no language that there is', { languages: ['xx'] }, NOTHING, ['languages.0', 'languages']],
    ['more faults than anybody reads', MANY, WRITTEN, Object.keys(MANY).slice(0, 50)],
  ])('%s is read as far as it holds', (_, given, site, faults) => {
    const read = readOwnSite(given, WRITTEN, i18n.codes);
    expect(read.site).toEqual(site);
    expect([...read.faults].sort()).toEqual([...faults].sort());
  });
});
