import { describe, expect, it } from 'vitest';
import { formFor, languagesIn, packingFor } from '../../bot/negotiation.ts';
import { i18n } from '../speech.ts';

/** Headers as no library writes them: none may throw, and the usual answer is given. */
const NONSENSE = [
  ...[
    '',
    ' ',
    ',',
    ',,',
    ';',
    ';q=1',
    '=',
    'q=1',
    '/',
    '*/',
    '/*',
    '"',
    '"a',
    '\\',
    '"a\\',
    ';;;=,=',
  ],
  ...['\u{80}', 'x;q="', 'x;q=-1;q', '-', '-;-', 'ä', '__proto__', 'constructor;q=toString'],
  ...[','.repeat(16_000), ';'.repeat(16_000), 'a,'.repeat(8000), '"'.repeat(16_000)],
];

describe('What is sent is packed', () => {
  it.each([
    [undefined, undefined],
    ['identity', undefined],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['BR', 'br'],
    ['gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0', undefined],
    ['br; q=0', undefined],
    ['br;q=0.0, gzip', 'gzip'],
    ['br ; q=0 , gzip ; q=0.1', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', undefined],
    ['*;q=0, gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.9', 'gzip'],
    ['gzip;q=0.9, br;q=1.0', 'br'],
    ['identity, gzip;q=0.5', undefined],
    ['identity;q=0', undefined],
    ['deflate, zstd', undefined],
    ['x-gzip', undefined],
    ['brotli', undefined],
    ['x-br;q=1', undefined],
    ['gzip;q=nonsense', undefined],
  ])('for "%s" as %s', (header, expected) => {
    expect(packingFor({ 'accept-encoding': header })).toBe(expected);
  });

  it.each(NONSENSE)('not at all for "%s"', (header) => {
    expect(packingFor({ 'accept-encoding': header })).toBeUndefined();
  });
});

const FORMS = ['text/plain; charset=utf-8', 'text/html; charset=utf-8', 'application/pdf'] as const;
const [TEXT, HTML, PDF] = FORMS;

describe('A form is chosen', () => {
  it.each([
    [undefined, TEXT],
    ['*/*', TEXT],
    ['text/*', TEXT],
    ['text/plain', TEXT],
    ['text/html', HTML],
    ['TEXT/HTML', HTML],
    ['text/html; charset=utf-8', HTML],
    ['text/html;charset="UTF-8"', HTML],
    ['text/html; charset=utf-8; q=0.5, text/plain;q=0.4', HTML],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', HTML],
    ['application/pdf', PDF],
    ['application/*', PDF],
    ['application/pdf, text/html;q=0.9', PDF],
    ['application/pdf;q=0.1, text/html;q=0.9', HTML],
    ['application/pdf ; q=0.1 , text/html ; q=0.9', HTML],
    ['text/html;q=0, */*', TEXT],
    ['text/plain;q=0, */*', HTML],
    ['text/html;q=0', TEXT],
    ['*/*;q=0.1, application/pdf', PDF],
    ['image/png', TEXT],
    ['text/html-like', TEXT],
    ['x-text/html', TEXT],
  ])('for "%s": %s', (accept, expected) => {
    expect(formFor({ accept }, FORMS)).toBe(expected);
  });

  it.each(NONSENSE)('as usual for "%s"', (accept) => {
    expect(formFor({ accept }, FORMS)).toBe(TEXT);
  });
});

const chosenFor = (header: string) =>
  i18n.choose({ preferred: languagesIn({ 'accept-language': header }) }).language;

describe('A language is chosen', () => {
  it.each([
    ['', 'de'],
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', 'fr'],
    ['en;q=0.5, ar;q=0.9', 'ar'],
    ['en ; q=0.5 , ar ; q=0.9', 'ar'],
    ['en;q=0, ar;q=0.1', 'ar'],
    ['en; q=0, ar; q=0.1', 'ar'],
    ['en;Q=0, ar', 'ar'],
    ['ja, zh;q=0.9, tr;q=0.1', 'tr'],
    ['ja', 'de'],
    ['*', 'de'],
    ['en;q=0', 'de'],
    ['en;q=nonsense, tr;q=0.1', 'tr'],
    ['prs', 'fa-AF'],
    ['fa-AF;q=0.8, fa', 'fa'],
    ['ku', 'kmr'],
    ['uk-UA,uk;q=0.9', 'uk'],
  ])('for "%s": %s', (acceptLanguage, expected) => {
    expect(chosenFor(acceptLanguage)).toBe(expected);
  });

  it.each(NONSENSE)('as usual for "%s"', (acceptLanguage) => {
    expect(chosenFor(acceptLanguage)).toBe('de');
  });

  it('by the order of the header among those that are as dear', () => {
    expect(languagesIn({ 'accept-language': 'tr, en;q=0.5, fr, ar;q=0.5, de;q=0' })).toEqual([
      'tr',
      'fr',
      'en',
      'ar',
    ]);
  });
});
