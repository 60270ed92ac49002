import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { isMonth } from '../../src/index.ts';
import { press, say, start } from './talking.ts';

/** An interview that stands at the month of admission to the vorläufige Unterbringung. */
function since(sprache: string) {
  const begun = start({ sprache, rolle: 'selbst' });
  return press(begun, 'baden-wuerttemberg', 'vorlaeufig', 'ankunftsnachweis');
}

/** What is typed, and the months between which it is asked back; none where the month has to be typed again. */
const ASKED_BACK: readonly (readonly [language: string, text: string, months: string])[] = [
  // A month of another calendar lies in two of ours.
  ['ti', 'መስከረም 2018', '2018-09 2025-09 2025-10'],
  ['fa', 'مهر ۱۴۰۳', '2024-09 2024-10'],
  ['fa-AF', 'حمل 1403', '2024-03 2024-04'],
  ['ps', 'وری ۱۴۰۳', '2024-03 2024-04'],
  // Counted back to the last month inside the limit: one that is counted roughly may lie outside.
  ['de', 'seit zwei Jahren', '2024-04 2024-05 2024-06'],
  ['kmr', 'du sal dibe', '2024-04 2024-05 2024-06'],
  ['tr', 'iki yıl oldu', '2024-04 2024-05 2024-06'],
  ['uk', 'вже два роки', '2024-04 2024-05 2024-06'],
  // A hedge keeps what it doubts.
  ['de', 'vielleicht März 2025', '2025-03'],
  ['en', 'march 2025?', '2025-03'],
  ['de', 'so zwei Jahre', ''],
  ['en', 'about 2 years', ''],
  ['ru', 'года два', ''],
  ['uk', 'десь два роки', ''],
  ['ar', 'شي سنتين', ''],
  ['fa', 'حدود دو سال', ''],
  ['ti', 'ክልተ ዓመት ኣቢሉ', ''],
  ['ps', 'شاوخوا دوه کاله', ''],
  ['de', 'geboren 03/2024', ''],
];

/** The months among the options of a turn. */
function monthsIn({ options }: Turn): string {
  return options.filter(isMonth).join(' ');
}

describe('A month that is not certain', () => {
  it.each(ASKED_BACK)('in %s is asked back: %s', (language, text, months) => {
    const turn = say(since(language), text);
    expect(turn.facts.vorlaeufigSeit).toBeUndefined();
    expect(monthsIn(turn)).toBe(months);
  });

  it('is taken when one of those asked back is pressed, or typed', () => {
    const asked = say(since('fa'), 'مهر ۱۴۰۳');
    expect(press(asked, '2024-10').facts.vorlaeufigSeit).toBe('2024-10');
    expect(say(asked, '1').facts.vorlaeufigSeit).toBe('2024-09');
    expect(say(asked, 'اکتبر ۲۰۲۴').facts.vorlaeufigSeit).toBe('2024-10');
    expect(say(asked, '۱۵ مهر ۱۴۰۳').facts.vorlaeufigSeit).toBe('2024-10');
  });

  it('is asked for in a text of very many parts', () => {
    const parts = Array.from({ length: 20 }, (_, index) => `Brief ${index + 1}`).join(', ');
    const { facts } = say(since('de'), `Heim März 2025, ${parts}`);
    expect(facts.vorlaeufigSeit).toBeUndefined();
  });

  it('is that of its own line', () => {
    const { facts } = say(since('de'), 'LEA März 2025\nLandratsamt Juni 2025');
    expect(facts.vorlaeufigSeit).toBe('2025-06');
  });

  it('is taken where no limit is near', () => {
    expect(say(since('de'), 'seit einem Jahr').facts.vorlaeufigSeit).toBe('2025-05');
    expect(say(since('de'), 'seit 23 Monaten').facts.vorlaeufigSeit).toBe('2024-06');
  });

  it('may be outside what can be answered: what is left of it is asked back, or why it is not', () => {
    const flat = press(
      start({ sprache: 'ti', rolle: 'fachkraft' }),
      ...['baden-wuerttemberg', 'anschluss', 'aufenthaltstitel', 'p25-2'],
    );
    expect(monthsIn(say(flat, 'መስከረም 2016'))).toBe('2023-09 2023-10');
    expect(monthsIn(say(flat, '36 ወርሒ'))).toBe('2023-04 2023-05 2023-06');
  });
});
