import { describe, expect, it } from 'vitest';
import { isolateLatinRuns } from '../../bot/i18n/isolate.ts';

const shown = (text: string) =>
  isolateLatinRuns(text).replaceAll('\u2066', '[').replaceAll('\u2069', ']');

describe('In a text that is read from right to left', () => {
  it.each([
    [
      'a paragraph',
      'إقامة حسب § 25 Abs. 2 AufenthG، وبعدها',
      'إقامة حسب [§ 25 Abs. 2 AufenthG]، وبعدها',
    ],
    ['a term in brackets', 'التسامح (Duldung) هنا', 'التسامح ([Duldung]) هنا'],
    ['paragraphs', 'حسب §§ 17, 18 FlüAG.', 'حسب [§§ 17, 18 FlüAG].'],
    ['a telephone number', 'هاتف +49 711 123-45', 'هاتف [+49 711 123-45]'],
    ['an address', 'اكتب info@stadt.example', 'اكتب [info@stadt.example]'],
    [
      'a heading of a German paper',
      'Bescheid (§ 25 Abs. 1 Satz 3)',
      '[Bescheid (§ 25 Abs. 1 Satz 3)]',
    ],
    ['towns', 'Ulm و Stuttgart', '[Ulm] و [Stuttgart]'],
  ])('%s keeps its own direction', (_what, text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  it('a number needs none', () => {
    expect(shown('24 شهرا')).toBe('24 شهرا');
  });

  it('a letter keeps its mark', () => {
    expect(shown('أهلًا وسهلًا، شكرًا')).toBe('أهلًا وسهلًا، شكرًا');
    expect(shown('زار Zu\u0308rich')).toBe('زار [Zu\u0308rich]');
  });

  it('what is isolated stays as it is', () => {
    const once = isolateLatinRuns('حسب § 24');
    expect(isolateLatinRuns(once)).toBe(once);
  });
});
