import { describe, expect, it } from 'vitest';
import { createConversation } from '../../dialogs/conversation/conversation.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { understandingBy } from '../../dialogs/conversation/understanding.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n, lexiconOf } from '../speech.ts';
import { BEGINNING, press, saidIn, say, start } from './talking.ts';

/** The language spoken and the one beside it. */
const spoken = ({ language, second }: Turn) => [language, second];

const others = i18n.codes.filter((code) => code !== 'de');

describe('German beside another language', () => {
  it.each(others)('stands there at once for whoever helps somebody in %s', (code) => {
    expect(spoken(start({ sprache: code, rolle: 'begleitung' }))).toEqual([code, 'de']);
    expect(spoken(start({ sprache: code, rolle: 'selbst' }))).toEqual([code, null]);
    expect(spoken(start({ sprache: code, rolle: 'fachkraft' }))).toEqual([code, null]);
  });

  it.each(others)('is put there in %s by a word of German, and taken away again', (code) => {
    const alone = start({ sprache: code, rolle: 'selbst' });
    const both = say(alone, 'zweisprachig');
    expect([spoken(both), saidIn(both)[0]]).toEqual([[code, 'de'], 'pairOn']);
    const again = say(both, 'einsprachig');
    expect([spoken(again), saidIn(again)[0]]).toEqual([[code, null], 'pairOff']);
  });

  it.each([
    ['en', 'two languages', 'one language'],
    ['uk', 'дві мови', 'одна мова'],
    ['tr', 'iki dil', 'tek dil'],
    ['ar', 'لغتان', 'لغة واحدة'],
    ['fa', 'دو زبان', 'یک زبان'],
    ['ti', 'ክልተ ቋንቋ', 'ሓደ ቋንቋ'],
  ])('is put there in %s by a word of its own: %s, and taken away: %s', (code, on, off) => {
    const both = say(start({ sprache: code, rolle: 'selbst' }), on);
    expect(spoken(both)).toEqual([code, 'de']);
    expect(spoken(say(both, off))).toEqual([code, null]);
  });

  it('is switched off for whoever helps, too', () => {
    const both = start({ sprache: 'ar', rolle: 'begleitung' });
    expect(spoken(say(both, 'einsprachig'))).toEqual(['ar', null]);
  });
});

describe('Another language beside German', () => {
  const german = start({ sprache: 'de', rolle: 'begleitung' });

  it('is put there by name, in the middle, and exchanged for a third', () => {
    const arabic = say(german, 'mit Arabisch');
    expect([spoken(arabic), saidIn(arabic)[0]]).toEqual([['de', 'ar'], 'pairOn']);
    expect(spoken(say(arabic, 'mit Ukrainisch'))).toEqual(['de', 'uk']);
  });

  it('is asked for, where it was not named', () => {
    expect(saidIn(say(german, 'zweisprachig'))[0]).toBe('whichPair');
  });

  it('is not there where it is not offered, and that is said', () => {
    const few = createConversation(
      { rules: BUILT_IN, languages: ['de', 'en'] },
      understandingBy(lexiconOf),
    );
    const first = few.start({ asOf: '2026-05-04', preset: { sprache: 'de', rolle: 'selbst' } });
    const turn = few.take(first.state, { text: 'mit Arabisch' }, BEGINNING);
    expect([spoken(turn), saidIn(turn)[0]]).toEqual([['de', null], 'otherLanguage']);
  });

  it('is spoken of to whoever helps and speaks German', () => {
    expect(saidIn(press(start({ sprache: 'de' }), 'begleitung'))).toEqual([
      'whichPair',
      'question',
    ]);
  });

  it('is not spoken of where German is all there is', () => {
    const one = createConversation(
      { rules: BUILT_IN, languages: ['de'] },
      understandingBy(lexiconOf),
    );
    const first = one.start({ asOf: '2026-05-04', preset: { sprache: 'de' } });
    expect(saidIn(one.take(first.state, { choose: 'begleitung' }, BEGINNING))).not.toContain(
      'whichPair',
    );
    expect(saidIn(one.take(first.state, { text: 'zweisprachig' }, BEGINNING))).not.toContain(
      'whichPair',
    );
  });

  it('makes the other one the language spoken, where that was neither', () => {
    expect(spoken(say(start({ sprache: 'en', rolle: 'selbst' }), 'with Arabic'))).toEqual([
      'ar',
      'de',
    ]);
  });
});

describe('Where two languages stand', () => {
  const both = start({ sprache: 'ru', rolle: 'begleitung', bundesland: 'baden-wuerttemberg' });

  it('an answer is understood in either', () => {
    const inRussian = say(both, 'хостел');
    const inGerman = say(both, 'Hostel');
    expect(inRussian.answers['unterbringung']).toBe('andere');
    expect(inGerman.answers['unterbringung']).toBe('andere');
  });

  it('they stay through answers, a step back and a new beginning', () => {
    const later = say(press(both, 'anschluss'), 'zurück', 'neu');
    expect(spoken(later)).toEqual(['ru', 'de']);
  });

  it('they stay with a change of the language, German beside the new one', () => {
    expect(spoken(say(both, 'auf Türkisch'))).toEqual(['tr', 'de']);
  });
});

describe('While another language is asked for', () => {
  const asked = say(start({ sprache: 'ar', rolle: 'selbst' }), 'لغة');

  it('the one spoken so far is gone on in, and understood', () => {
    expect([asked.question, asked.language]).toEqual(['sprache', 'ar']);
    expect(say(asked, 'رجوع').question).toBe('bundesland');
    expect(say(asked, 'Türkçe').language).toBe('tr');
  });

  it('one that is not offered is not there, and that is said', () => {
    const few = createConversation(
      { rules: BUILT_IN, languages: ['de', 'en'] },
      understandingBy(lexiconOf),
    );
    const first = few.start({ asOf: '2026-05-04', preset: {} });
    const turn = few.take(first.state, { text: 'Türkçe' }, BEGINNING);
    expect([turn.question, saidIn(turn)[0]]).toEqual(['rolle', 'otherLanguage']);
  });

  it('its name alone is enough at any question', () => {
    expect(say(start({ sprache: 'de', rolle: 'selbst' }), 'Türkçe').language).toBe('tr');
    expect(say(start({ sprache: 'en' }), 'Deutsch')).toMatchObject({
      language: 'de',
      question: 'rolle',
      facts: {},
    });
  });

  it('the name of the one that is spoken already is no wish for another, nor a passport', () => {
    const turn = say(start({ sprache: 'de', rolle: 'selbst' }), 'Deutsch');
    expect([turn.language, turn.answers['papier']]).toEqual(['de', undefined]);
  });
});
