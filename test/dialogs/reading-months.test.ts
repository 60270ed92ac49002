import { describe, expect, it } from 'vitest';
import { fold } from '../../dialogs/recognise/fold.ts';
import { isAnswer } from '../../dialogs/trail/valid.ts';
import { lexiconOf } from '../speech.ts';

const AS_OF = '2026-11-29';
const read = (language: string, text: string) => lexiconOf(language).readMonth(fold(text), AS_OF);

describe('A month that is read', () => {
  it.each([
    ['de', 'März 1404'],
    ['de', '13/2025'],
    ['fa', 'مهر'],
    ['fa', 'مهر ۱۴۰۴'],
    ['fa', 'مهر پارسال'],
    ['fa', 'فروردین گذشته'],
    ['fa', 'گذشته فروردین'],
    ['fa', 'قبل فروردین'],
    ['ti', 'መስከረም'],
    ['ti', 'መስከረም 2018'],
  ])('is no single one of ours in %s: %s', (language, text) => {
    expect(read(language, text)?.months ?? []).not.toHaveLength(1);
  });
});

describe('A reference date', () => {
  it.each([
    ['fa', 'Stichtag 15 مهر'],
    ['fa', 'Stichtag 15 مهر ۱۴۰۴'],
    ['de', 'Stichtag 15 irgendwann'],
    ['de', 'Stichtag 15 blau'],
    ['ti', 'Stichtag 5 መስከረም 2018'],
  ])('is none where its month may be two, or is none (%s: %s)', (language, text) => {
    expect(lexiconOf(language).stichtagIn(text, AS_OF)).toBe('');
  });
});

describe('No answer that is kept', () => {
  it.each(['aenderung', 'nirgends'])(
    'is one to %s, which is no question of the interview',
    (id) => {
      expect(isAnswer(id, 'ja', { asOf: AS_OF, languages: ['de'] })).toBe(false);
    },
  );
});
