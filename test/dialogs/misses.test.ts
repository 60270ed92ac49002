import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { press, saidIn, say, start } from './talking.ts';

const papier = press(start(), 'baden-wuerttemberg', 'anschluss');
const check = press(papier, 'duldung', 'duldung-60a', 'nein');

const quoted = ({ messages }: Turn) =>
  messages.flatMap((message) => (message.kind === 'leftOver' ? message.pieces : []));

describe('What is not understood', () => {
  const asked = say(papier, 'Duldung oder Gestattung');

  it('leaves what may be meant before all others, once', () => {
    const once = say(asked, 'qwertz');
    expect([once.candidates, once.options]).toEqual([asked.candidates, asked.options]);
  });

  it('leaves the question as it was, twice', () => {
    const twice = say(asked, 'qwertz', 'qwertz');
    expect([twice.question, twice.candidates, twice.options]).toEqual([
      'papier',
      [],
      papier.options,
    ]);
  });

  it.each([
    ['at a question', papier],
    ['at the check', check],
    ['where a change is asked about', say(check, 'Gestattung')],
  ])('%s is helped with the third time, and only then', (_, turn) => {
    const said = [1, 2, 3, 4].map((times) =>
      saidIn(say(turn, ...Array.from({ length: times }, () => 'qwertz'))),
    );
    const offers = ['stuck', 'help', 'talk'];
    expect(said.map((ids) => offers.filter((id) => ids.includes(id)))).toEqual([
      [],
      [],
      offers,
      [],
    ]);
  });

  it('is forgotten with any answer', () => {
    const answered = press(say(papier, 'qwertz', 'qwertz'), 'duldung');
    expect(answered.state.misses).toBe(0);
    expect(saidIn(say(answered, 'qwertz'))).not.toContain('stuck');
  });
});

describe('What is left over of a text', () => {
  it('is quoted back beside what was taken', () => {
    const turn = say(papier, 'Duldung, und blubb wabbel');
    expect(turn.answers['papier']).toBe('duldung');
    expect(quoted(turn)).toEqual(['blubb wabbel']);
  });

  it('is quoted back after the verdict, too', () => {
    expect(quoted(say(press(check, 'weiter'), 'Gestattung, blubb'))).toEqual(['blubb']);
  });

  it.each([
    ['Duldung, AG seit 11/2025', 'AG seit 11/2025'],
    ['Duldung, SB', 'SB'],
    ['Duldung, blubb seit 2022', 'blubb seit 2022'],
    ['Duldung, kurs seit Mai 2025', 'kurs seit Mai 2025'],
    ['Duldung, Beratung seit 3 Jahren', 'Beratung seit 3 Jahren'],
  ])('is quoted back with its abbreviations and months: %s', (text, piece) => {
    expect(quoted(say(papier, text))).toEqual([piece]);
  });

  it('is what differs from an answer at the verdict and cannot be taken for certain', () => {
    const verdict = say(start(), 'BW, VU, 60a, kein Antrag', 'weiter');
    const turn = say(verdict, 'Ulm, AU der Stadt, 25.3');
    expect(turn.question).toBe('aenderung');
    expect(quoted(turn)).toEqual(['AU der Stadt']);
  });

  it('is a status at the verdict that may be meant and is not certain', () => {
    const turn = say(press(check, 'weiter'), 'LEA, Gestattung abgelaufen, Termin im Februar');
    expect(turn.question).toBe('aenderung');
    expect(quoted(turn)).toEqual(['Gestattung abgelaufen']);
  });

  it.each([
    ['Duldung', 'nothing is left over'],
    ['qwertz', 'nothing was understood at all'],
    ['Duldung oder Gestattung, blubb', 'it is asked back anyhow'],
    ['Duldung, Ahmadzai', 'it may be a name'],
    ['Duldung, blubb Karimov', 'a name is in it'],
    ['Duldung, blubb Mai Karimov', 'a month may be a name'],
    ['Duldung, Weg 2025', 'it is a street'],
    ['Duldung, tel 0171 234567', 'it is a number'],
    ['Duldung, blubb 2022/345', 'it is a number that begins like a year'],
    ['Duldung, 12', 'it is figures alone'],
    ['Duldung, ALI', 'it may be a name in capitals'],
    ['Duldung, Az 12/24', 'it is the number of a file'],
    ['Duldung, blubb@wabbel.de', 'it is an address'],
    ['Duldung, احمدزی', 'it may be a name in a script without capitals'],
  ])('is not where %s: %s', (text) => {
    expect(quoted(say(papier, text))).toEqual([]);
  });

  it('is quoted in part where it is long', () => {
    const pieces = Array.from({ length: 9 }, (_, index) => `blubb ${'wabbel '.repeat(index + 6)}`);
    const all = quoted(say(papier, `Duldung, ${pieces.join(', ')}`));
    expect(all).toHaveLength(3);
    for (const piece of all) expect(piece.length).toBeLessThanOrEqual(41);
  });
});

describe('A paper that is typed without its paragraph', () => {
  it.each([
    ['Duldung, den Paragrafen weiß ich nicht', 'duldung', 'duldung-unbekannt'],
    ['Aufenthaltstitel, Paragraf unbekannt', 'aufenthaltstitel', 'titel-unbekannt'],
  ])('is known and shown: %s', (text, paper, status) => {
    let turn = say(papier, text);
    if (turn.question === 'hilfe-titel') turn = press(turn, 'unbekannt');
    turn = press(turn, ...(turn.question === 'beratungSeit' ? ['unbekannt'] : []));
    expect(turn.question).toBe('pruefung');
    expect(turn.checked).toContainEqual(['papier', paper]);
    expect(turn.checked).toContainEqual(['status', status]);
  });
});
