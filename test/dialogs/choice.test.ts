import { describe, expect, it } from 'vitest';
import { press, saidIn, say, start } from './talking.ts';

/** How the second option is named by its place in the list. */
const SECOND: Readonly<Record<string, readonly string[]>> = {
  de: ['2', '2.', 'Nr. 2', 'Nummer 2', 'Option 2', '2. Antwort', 'Möglichkeit 2'],
  'de-simple': ['Nummer 2', 'Nr 2'],
  en: ['number 2', 'No. 2', 'option 2', 'answer 2'],
  ar: ['رقم 2', 'رقم ٢', 'الخيار 2', 'الجواب رقم 2'],
  uk: ['номер 2', '№ 2', 'варіант 2', '2 варіант'],
  tr: ['numara 2', '2 numara', '2. seçenek', '2 numaralı seçenek', 'cevap 2'],
  ru: ['номер 2', '№2', 'вариант 2', '2 вариант'],
  fa: ['شماره 2', 'شماره ۲', 'گزینه ۲'],
  'fa-AF': ['شماره ۲', 'نمبر ۲', 'گزینهٔ ۲'],
  kmr: ['hejmar 2', 'hejmara 2', 'bersiva 2', 'vebijark 2'],
  ps: ['شمېره ۲', 'نمبر 2', 'ځواب ۲'],
  fr: ['numéro 2', 'n° 2', 'no 2', 'réponse 2', 'option 2', 'choix 2'],
  ti: ['ቁጽሪ 2', 'ቁ. 2', 'መልሲ 2'],
};

const said = Object.entries(SECOND).flatMap(([language, texts]) =>
  [...texts, 'number 2'].map((text) => ({ language, text })),
);

describe('The place of an option in the list', () => {
  it.each(said)('names it in $language: $text', ({ language, text }) => {
    const asked = press(start({ sprache: language, rolle: 'fachkraft' }), 'baden-wuerttemberg');
    expect(say(asked, text).answers['unterbringung']).toBe(asked.options[1]);
  });

  it.each(['Nummer 40', 'Nummer', 'Nr. 2 3', 'Zimmer 2'])(
    'is named by nothing else: %s',
    (text) => {
      const asked = press(start({ sprache: 'de', rolle: 'fachkraft' }), 'baden-wuerttemberg');
      expect(say(asked, text).answers['unterbringung']).toBeUndefined();
      expect(saidIn(say(asked, text))).toContain('notUnderstood');
    },
  );
});
