import { describe, expect, it } from 'vitest';
import { i18n } from '../speech.ts';

/** A text with what is German in brackets. */
const marked = (text: string, code: string) =>
  i18n
    .germanIn(text, i18n.languageOf(code))
    .map((run) => (run.isGerman ? `[${run.text}]` : run.text))
    .join('')
    .replaceAll(/[\u2066-\u2069]/g, '');

describe('In a text of another language', () => {
  it.each([
    ['en', 'a toleration (Duldung) ends', 'a toleration ([Duldung]) ends'],
    ['fr', 'l’Integrationsmanagement, Duldungen', 'l’[Integrationsmanagement], Duldungen'],
    ['tr', 'Bescheid ve Zuteilung', '[Bescheid] ve [Zuteilung]'],
    ['uk', 'за § 24 AufenthG діє 4 роки', 'за [§ 24 AufenthG] діє 4 роки'],
    ['ar', 'التسامح (\u2066Duldung\u2069) \u206824 شهرا\u2069', 'التسامح ([Duldung]) 24 شهرا'],
    ['de', 'Die Duldung', 'Die Duldung'],
    ['de-simple', 'Die Duldung', 'Die Duldung'],
  ])('what is German is found: %s', (code, text, wanted) => {
    expect(marked(text, code)).toBe(wanted);
  });

  it('a text that is German as a whole is so as a whole', () => {
    expect(i18n.germanIn('Duldung', i18n.languageOf('en'))).toEqual([
      { text: 'Duldung', isGerman: true },
    ]);
  });
});
