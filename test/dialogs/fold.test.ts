import { describe, expect, it } from 'vitest';
import { fold } from '../../dialogs/recognise/fold.ts';

describe('Ways of writing the same word', () => {
  it.each([
    ['German with umlauts and without', ['Städtische', 'städtische', 'Stadtische', 'STAEDTISCHE']],
    ['ß and ss', ['Straße', 'Strasse']],
    ['Turkish with its dots and without', ['ışık', 'isik']],
    ['Arabic letters of several code points', ['كارت', 'کارت']],
    ['Arabic with marks of vowels and without', ['شُكرًا', 'شكرا']],
    ['Persian with the mark that joins nothing', ['می\u200Cکنم', 'میکنم']],
    ['Ethiopic syllables that sound the same', ['ሠላም', 'ሰላም']],
    ['Ethiopic vowels that sound the same', ['ኣብ', 'አብ']],
    ['Ethiopic rows that are mixed up', ['ፍቃድ', 'ፍቓድ']],
    ['Ethiopic sounds with rounded lips and without', ['ቈልዓ', 'ቆልዓ']],
    ['digits of any script', ['٢٥', '۲۵', '25']],
    ['Ukrainian on a Russian keyboard', ['ґанок', 'ганок']],
  ])('meet: %s', (_, words) => {
    expect(new Set(words.map(fold)).size).toBe(1);
  });
});
