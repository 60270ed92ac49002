import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { circumstancesUnder, factsOn } from '../../src/circumstances.ts';
import { write } from '../../src/handover/symbols.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import type { Case } from '../law/expected/oracle.ts';
import { answerTo } from './answering.ts';
import { codesIn, press, revise, saidIn, say, start } from './talking.ts';

const AS_OF = '2026-05-04';

/** Answers everything by these facts, up to the check. */
function answered(facts: Partial<Case['facts']>, turn: Turn): Turn {
  let at = turn;
  for (
    let count = 0;
    at.question !== null && at.question !== 'pruefung' && count < 30;
    count += 1
  ) {
    at = press(at, answerTo(at.question, { asOf: AS_OF, ...facts }));
  }
  return at;
}

const bw = { bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' };
const duldung = { ...bw, status: 'duldung-60a', bleiberechtsantrag: 'nein' };
const checked = answered(duldung, start());

const namedAs = (turn: Turn, kind: string) =>
  turn.messages.flatMap((message) =>
    message.kind === kind && 'answers' in message ? message.answers : [],
  );

describe('Before the verdict all answers are on one view', () => {
  it('each with the way to change it, the way on first, and no verdict yet', () => {
    expect(checked.question).toBe('pruefung');
    expect(checked.verdict).toBeNull();
    expect(checked.options).toEqual([
      'weiter',
      ...['bundesland', 'unterbringung', 'papier', 'status', 'bleiberechtsantrag'].map(
        (id) => `aendern-${id}`,
      ),
    ]);
  });

  it.each(['weiter', 'stimmt', '1', 'ja'])('and %j leads to the verdict', (text) => {
    const end = say(checked, text);
    expect([end.question, end.verdict?.verdict]).toEqual([null, 'keine-zielgruppe']);
  });

  it.each([
    'ja, aber das Papier ist falsch',
    'stimmt, außer Antrag',
    'ja bis auf den Status',
    'fast richtig',
    'ok, Papier Gestattung',
    'weiter, ich wohne bei meiner Familie',
  ])('and %j leads to no verdict yet', (text) => {
    expect(say(checked, text).verdict).toBeNull();
  });

  it.each([
    'ändern unterkunft',
    'Ändern: Unterkunft',
    'ändern unterbringung',
    'unterkunft stimmt nicht',
    '3',
  ])('and %j asks for the accommodation anew', (text) => {
    const asked = say(checked, text);
    expect([asked.question, saidIn(asked)[0]]).toEqual(['unterbringung', 'changing']);
  });

  it.each([
    ['die Wohnung muss ich noch korrigieren', 'unterbringung'],
    ['nein, das Papier war falsch', 'papier'],
    ['Bitte die Adresse ändern', 'unterbringung'],
  ])('and so does %j, however it is said', (text, question) => {
    expect(say(checked, text).question).toBe(question);
  });

  it.each(['Wohnung und Papier ändern', 'ich muss etwas ändern', 'Papier ändern wie beim Bruder'])(
    'but %j names no one answer to change',
    (text) => {
      expect(say(checked, text).question).toBe('pruefung');
    },
  );

  it('what is taken back there is the last answer', () => {
    const back = say(checked, 'zurück');
    expect(back.question).toBe('bleiberechtsantrag');
    expect(namedAs(back, 'withdrawn')).toEqual([['bleiberechtsantrag', 'nein']]);
  });

  it('after the verdict it is there again with "back"', () => {
    expect(say(checked, 'weiter', 'zurück').question).toBe('pruefung');
  });
});

describe('A change', () => {
  it('keeps all other answers and comes straight back', () => {
    const changed = press(press(checked, 'aendern-unterbringung'), 'erstaufnahme');
    expect(changed.question).toBe('pruefung');
    expect(changed.answers).toMatchObject({ ...duldung, unterbringung: 'erstaufnahme' });
    expect(namedAs(changed, 'dropped')).toEqual([]);
  });

  it('asks what is newly needed, drops what no longer counts, and names it', () => {
    const asked = press(checked, 'aendern-papier', 'aufenthaltsgestattung');
    expect(asked.question).toBe('herkunft');
    const changed = press(asked, 'gute-bleibeperspektive');
    const end = answered({ verfahren: 'laufend' }, changed);
    expect(end.question).toBe('pruefung');
    expect(namedAs(end, 'dropped').map(([id]) => id)).toEqual(['status', 'bleiberechtsantrag']);
    expect(end.options).not.toContain('aendern-bleiberechtsantrag');
  });

  it('is one after the verdict, too: the answers are checked once more', () => {
    const asked = say(say(checked, 'weiter'), 'ändern status');
    expect([asked.question, asked.verdict]).toEqual(['status', null]);
    const again = answered({ beratungSeit: 'unbekannt' }, press(asked, 'duldung-60c'));
    expect(press(again, 'weiter').verdict?.verdict).toBe('einzelfall');
  });

  it('is one when another answer is typed', () => {
    const changed = revise(checked, 'wir wohnen in der vorläufigen Unterbringung');
    expect([changed.question, changed.answers['unterbringung']]).toEqual([
      'pruefung',
      'vorlaeufig',
    ]);
  });

  it('of an answer that a help worked out asks the help anew', () => {
    const helped = press(
      start(),
      'baden-wuerttemberg',
      ...['unbekannt', 'gemeinde', 'nein', 'duldung', 'duldung-60c'],
    );
    const asked = press(answered({}, helped), 'aendern-unterbringung', 'unbekannt');
    expect(asked.question).toBe('hilfe-zustaendig');
  });

  it('of a status keeps the paper that a help found: that can be changed for itself', () => {
    const helped = press(start(), 'baden-wuerttemberg', 'anschluss', 'unbekannt', 'karte', 'p25-2');
    const asked = press(answered({}, helped), 'aendern-status');
    expect([asked.question, asked.options.includes('p24')]).toEqual(['status', true]);
    const other = press(answered({}, helped), 'aendern-papier', 'duldung');
    expect([other.question, other.options.includes('p24')]).toEqual(['status', false]);
  });

  it('is possible while a help is asking, too', () => {
    const helping = press(start(), 'baden-wuerttemberg', 'anschluss', 'unbekannt');
    expect(helping.question).toBe('hilfe-papier');
    expect(say(helping, 'ändern Papier').question).toBe('papier');
  });

  it('of what has no answer yet is none', () => {
    expect(saidIn(say(checked, 'ändern Herkunftsland'))[0]).toBe('nothingToChange');
    expect(saidIn(say(start(), 'ändern Status'))[0]).toBe('nothingToChange');
  });

  it('can be taken back', () => {
    const back = say(press(checked, 'aendern-status'), 'zurück');
    expect([back.question, back.answers]).toEqual(['pruefung', checked.answers]);
  });
});

describe('Whatever was answered', () => {
  const all = [...circumstancesUnder([{ asOf: AS_OF, rules: BUILT_IN }])];
  const some = all.filter((_, index) => index % 89 === 0);

  it('every answer shown can be changed, and given again it leads to the same verdict', () => {
    for (const circumstances of some) {
      const facts = factsOn(circumstances, AS_OF);
      const before = answered(facts, start());
      const verdict = press(before, 'weiter').verdict;
      for (const option of before.options.slice(1)) {
        const changed = answered(facts, press(before, option));
        expect(changed.question).toBe('pruefung');
        expect(namedAs(changed, 'dropped')).toEqual([]);
        expect(press(changed, 'weiter').verdict).toEqual(verdict);
      }
    }
  });

  it('its code gives the same verdict to whoever types it', () => {
    for (const circumstances of some) {
      const facts = factsOn(circumstances, AS_OF);
      const before = answered(facts, start({ sprache: 'ar', rolle: 'selbst' }));
      const [code = ''] = codesIn(say(before, 'code'));
      const taken = say(start(), code.toLowerCase());
      expect(saidIn(taken)[0]).toBe('codeTaken');
      const end = press(answered({ beratungSeit: 'unbekannt' }, taken), 'weiter');
      expect(end.verdict?.verdict).toBe(press(before, 'weiter').verdict?.verdict);
    }
  });
});

describe('A code', () => {
  const code = 'ZD8D-B6';

  it('takes the place of all answers given before', () => {
    const taken = say(checked, code);
    // Which way it leans depends on the procedure: an older code did not have to say.
    expect(taken.question).toBe('verfahren');
    expect(taken.answers).toMatchObject({ status: 'aufenthaltsgestattung' });
    expect(taken.answers['bleiberechtsantrag']).toBeUndefined();
  });

  it('that is wrong says so and changes nothing, whatever is being asked', () => {
    for (const at of [start(), checked, say(checked, 'weiter')]) {
      const wrong = say(at, 'ZD8D-B7');
      expect([saidIn(wrong)[0], wrong.answers]).toEqual(['codeMistyped', at.answers]);
    }
  });

  it('of a later version says so and changes nothing', () => {
    // A number that no value has yet.
    const later = say(checked, write(31n * 32n ** 3n + 4n * 15n));
    expect([saidIn(later)[0], later.answers]).toEqual(['codeNewer', checked.answers]);
  });

  it('names what cannot be on an earlier day', () => {
    const titled = answered({ ...bw, status: 'p104c', beratungSeit: '2025-03' }, start());
    const [typed = ''] = codesIn(say(titled, 'code'));
    const early = say(start({ sprache: 'de', rolle: 'fachkraft' }, '2022-03-10'), typed);
    expect(namedAs(early, 'codeGone')).toEqual([
      ['status', 'p104c'],
      ['beratungSeit', '2025-03'],
    ]);
    expect(early.answers['unterbringung']).toBe('anschluss');
  });

  it.each([
    ['duldung', ['unbekannt'], 'duldung-unbekannt'],
    ['aufenthaltstitel', ['unbekannt', 'unbekannt'], 'titel-unbekannt'],
  ])('hands a paper over whose paragraph is not known: %s', (papier, unknown, status) => {
    const before = press(start(), 'baden-wuerttemberg', 'anschluss', papier, ...unknown);
    const [typed = ''] = codesIn(say(before, 'code'));
    const taken = say(start(), typed);
    expect(taken.answers).toMatchObject({ papier, status });
    // The paragraph is asked once more, of that paper alone.
    const again = press(taken, 'unbekannt', 'aendern-status');
    expect(again.question).toBe('status');
    expect(again.options).toEqual(press(before, 'unbekannt', 'aendern-status').options);
  });

  it('is none before there are answers', () => {
    expect(saidIn(say(start(), 'code'))[0]).toBe('codeNothing');
  });
});
