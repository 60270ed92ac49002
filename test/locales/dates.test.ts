import { describe, expect, it } from 'vitest';
import { fold } from '../../dialogs/recognise/fold.ts';
import { i18n, lexiconOf } from '../speech.ts';

const AS_OF = '2026-05-04';
const MONTHS = Array.from(
  { length: 12 },
  (_, index) => `2025-${String(index + 1).padStart(2, '0')}`,
);

/** Without the marks that keep a date whole among text of the other direction. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

describe('A date as a language writes it', () => {
  it.each([
    ['de', '2026-05-04', '4. Mai 2026'],
    ['fr', '2014-01-01', '1er janvier 2014'],
    ['fr', '2014-01-11', '11 janvier 2014'],
    ['ru', '2027-03-04', '4 марта 2027 года'],
    ['ru', '2025-09', 'сентябрь 2025'],
    ['uk', '2027-03-04', '4 березня 2027 року'],
    ['fa', '2026-05-29', '29 مه 2026'],
    ['ps', '2026-05-04', '4 مۍ 2026'],
    ['kmr', '2025-09', 'îlona 2025an'],
    ['ti', '2026-05-04', '04.05.2026'],
    ['ti', '2025-09', '09/2025'],
    ['en', '24', '24'],
  ])('in %s: %s is %s', (code, value, written) => {
    expect(plain(i18n.speaker(code).date(value))).toBe(written);
  });

  it.each([
    ['ru', '2027-10', 'октября 2027 года'],
    ['uk', '2027-10', 'жовтня 2027 року'],
    ['uk', '2027-03-04', '4 березня 2027 року'],
    ['en', '2027-10', 'October 2027'],
  ])('has the case that a preposition asks for in %s: %s is %s', (code, value, written) => {
    expect(plain(i18n.speaker(code).genitive(value))).toBe(written);
  });

  it.each(i18n.codes)('is understood when it is typed as it was shown: %s', (code) => {
    const { date, genitive } = i18n.speaker(code);
    const { readMonth } = lexiconOf(code);
    const read = (shown: (month: string) => string) =>
      MONTHS.map((month) => readMonth(fold(plain(shown(month))), AS_OF)?.months.join());
    expect(read(date)).toEqual(MONTHS);
    expect(read(genitive)).toEqual(MONTHS);
  });
});
