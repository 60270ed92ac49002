import { describe, expect, it } from 'vitest';
import { createConversation } from '../../dialogs/conversation/conversation.ts';
import { understandingBy } from '../../dialogs/conversation/understanding.ts';
import { STATE_VERSION } from '../../dialogs/machine/stored.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { lexiconOf } from '../speech.ts';
import { BEGINNING, conversation, press, saidIn, say, start } from './talking.ts';

const home = ['baden-wuerttemberg', 'anschluss'] as const;

describe('A conversation', () => {
  it('begins with the language, the role and a greeting', () => {
    const first = start({});
    expect(first.question).toBe('sprache');
    expect(saidIn(first)).toEqual(['question']);
    expect(saidIn(press(first, 'en'))).toEqual(['greeting', 'question']);
    expect(saidIn(say(first, 'Deutsch'))).toEqual(['greeting', 'question']);
    expect(saidIn(start())).toEqual(['greeting', 'question']);
    expect(press(first, 'en').language).toBe('en');
    expect(press(first, 'en', 'selbst').question).toBe('bundesland');
  });

  it('goes on in German where the language wanted is not there yet, and says so', () => {
    const turn = press(start({}), 'unbekannt');
    expect(turn.language).toBe('de');
    expect(saidIn(turn)).toContain('otherLanguage');
    expect(say(start({}), 'andere Sprache').answers['sprache']).toBe('unbekannt');
    expect(saidIn(press(say(start(), 'sprache'), 'unbekannt'))).toEqual([
      'otherLanguage',
      'question',
    ]);
  });

  it('offers only the languages it was made with, and speaks the first where another is wanted', () => {
    const english = createConversation(
      { rules: BUILT_IN, languages: ['en'] },
      understandingBy(lexiconOf),
    );
    const first = english.start({ asOf: '2026-05-04', preset: {} });
    expect([first.question, first.language]).toEqual(['rolle', 'en']);
    const wanted = english.take(first.state, { command: 'sprache:de' }, BEGINNING);
    expect([saidIn(wanted), wanted.language]).toEqual([['otherLanguage', 'question'], 'en']);
  });

  it('says first what a channel has to say', () => {
    const turn = conversation.start({ asOf: '2026-05-04', preset: { sprache: 'de' } }, ['expired']);
    expect(saidIn(turn)).toEqual(['expired', 'greeting', 'question']);
  });

  it('takes a command by its id, in any language', () => {
    const turn = press(start(), 'baden-wuerttemberg');
    const by = (command: string) => conversation.take(turn.state, { command }, BEGINNING);
    expect(by('zurueck').question).toBe('bundesland');
    expect(by('sprache:en').language).toBe('en');
    for (const none of ['nonsense', 'constructor', '__proto__', ''])
      expect(saidIn(by(none))).toEqual(['notUnderstood', 'question']);
  });

  it('declines what a channel cannot take, and changes nothing', () => {
    const turn = press(start(), 'baden-wuerttemberg');
    const declined = conversation.decline(turn.state, 'onlyText', BEGINNING);
    expect(declined.state).toEqual(turn.state);
    expect(saidIn(declined)).toEqual(['onlyText', 'question']);
    const end = press(start(), 'anderes', 'weiter');
    expect(saidIn(conversation.decline(end.state, 'oldButton', BEGINNING))).toEqual(['oldButton']);
  });

  it('ends with the verdict once the answers have been checked', () => {
    const turn = press(start(), ...home, 'aufenthaltstitel', 'p25-2', 'noch-nicht');
    expect([turn.question, turn.verdict]).toEqual(['pruefung', null]);
    const end = press(turn, 'weiter');
    expect(end.question).toBeNull();
    expect(end.options).toEqual([]);
    expect(end.verdict?.verdict).toBe('zielgruppe');
    expect(saidIn(end)).toEqual(['verdict']);
  });

  it('does not ask others than professionals for the counselling period', () => {
    const turn = press(
      start({ rolle: 'selbst', sprache: 'de' }),
      ...home,
      'aufenthaltstitel',
      'p25-2',
    );
    expect(turn.question).toBe('pruefung');
  });

  it('sets a status unasked where a paper can show only one', () => {
    const turn = press(start(), ...home, 'aufenthaltsgestattung');
    expect(turn.facts.status).toBe('aufenthaltsgestattung');
    expect(turn.question).toBe('herkunft');
  });

  it('takes from a refusal with a lawsuit that the procedure is in court', () => {
    const turn = press(start(), ...home, 'bamf-bescheid', 'aufenthaltsgestattung');
    expect(turn.facts.verfahren).toBe('abgelehnt-klage');
  });

  it('asks a paper whose name is typed with its paragraph only for what is missing', () => {
    const turn = say(start(), 'Syrerin mit 25 Abs 2, wohnt in einer städtischen Unterkunft in Ulm');
    expect(turn.facts).toMatchObject({
      bundesland: 'baden-wuerttemberg',
      unterbringung: 'anschluss',
      status: 'p25-2',
      herkunft: 'anderer-staat',
    });
    expect(saidIn(turn)).toEqual(['understood', 'question']);
    expect(turn.question).toBe('beratungSeit');
    expect(JSON.stringify(turn.state)).not.toMatch(/syr/i);
  });
});

describe('What cannot be taken', () => {
  const papier = press(start(), ...home);

  it('asks back between the candidates, first of all options, with the same question', () => {
    const turn = say(papier, 'Duldung oder Gestattung');
    expect(turn.question).toBe('papier');
    expect(turn.candidates).toEqual(['aufenthaltsgestattung', 'duldung']);
    expect(turn.options.slice(0, 2)).toEqual(turn.candidates);
    expect([...turn.options].sort()).toEqual([...papier.options].sort());
    expect(saidIn(turn)).toEqual(['which', 'question']);
    expect(say(turn, '2').facts.status).toBeUndefined();
    expect(say(turn, '2').question).toBe('status');
  });

  it('is said kindly, and nothing is lost', () => {
    const turn = say(papier, 'qwertz');
    expect(saidIn(turn)).toEqual(['notUnderstood', 'question']);
    expect(turn.state).toEqual({ ...papier.state, misses: 1 });
  });

  it.each([
    ['keine Duldung', 'negated'],
    ['x'.repeat(2001), 'tooLong'],
    // One sign that stands for four words.
    ['\uFDFA'.repeat(200), 'tooLong'],
    ['was ist eine Duldung?', 'notUnderstood'],
  ])('%.20s: %s', (text, remark) => {
    expect(saidIn(say(papier, text))).toContain(remark);
  });

  it('repeats the question for an empty line', () => {
    expect(saidIn(say(papier, '  '))).toEqual(['question']);
  });

  it('refuses a button of another question', () => {
    expect(saidIn(press(papier, 'laufend'))).toEqual(['noSuchOption', 'question']);
  });

  it('refuses a status that did not exist yet, and says since when', () => {
    const before = press(start(undefined, '2022-06-01'), ...home, 'aufenthaltstitel');
    expect(before.options).not.toContain('p104c');
    for (const turn of [say(before, '104c'), press(before, 'p104c')]) {
      const [remark] = turn.messages;
      expect(remark).toMatchObject({ id: 'statusNotYet', params: { since: '2022-12-31' } });
    }
  });

  const since = press(start(), 'baden-wuerttemberg', 'vorlaeufig', 'ankunftsnachweis');

  it.each([
    ['letzten Frühling', 'monthImprecise'],
    ['Juni 2027', 'monthInFuture'],
    ['März 2009', 'monthTooEarly'],
  ])('asks for a month again: %s', (text, remark) => {
    expect(since.question).toBe('vorlaeufigSeit');
    expect(saidIn(say(since, text))).toEqual([remark, 'question']);
  });

  it('takes a month by a button that a channel may offer, if it can be', () => {
    expect(press(since, '2025-09').facts.vorlaeufigSeit).toBe('2025-09');
    expect(saidIn(press(since, '2031-01'))).toContain('noSuchOption');
    expect(saidIn(press(since, '2001-01'))).toContain('noSuchOption');
  });
});

describe('A state as it was stored', () => {
  const beginning = { asOf: '2026-05-04', preset: { sprache: 'de', rolle: 'fachkraft' } };
  const middle = press(start(), ...home);
  const stored = () => JSON.parse(JSON.stringify(middle.state));

  it('is small', () => {
    const end = press(middle, 'aufenthaltstitel', 'unbekannt', 'p25', 'p25-2', '2024-01');
    expect(JSON.stringify(end.state).length).toBeLessThan(1000);
  });

  it('goes on where it was', () => {
    const turn = conversation.resume(stored(), beginning);
    expect(turn.question).toBe('papier');
    expect(turn.state).toEqual(middle.state);
  });

  it.each([
    ['of an older version', { ...stored(), version: STATE_VERSION - 1 }],
    ['of a newer version', { ...stored(), version: STATE_VERSION + 1 }],
    ['at a question that is gone', { ...stored(), at: 'gone' }],
    [
      'with an answer that is gone',
      withSteps([
        { bundesland: 'baden-wuerttemberg' },
        { unterbringung: 'anschluss' },
        { gone: 'x' },
      ]),
    ],
  ])('%s restarts kindly with the answers that still exist', (_, old) => {
    const turn = conversation.resume(old, beginning);
    expect(saidIn(turn)).toEqual(['stateOutdated', 'question']);
    expect(turn.facts).toMatchObject({
      bundesland: 'baden-wuerttemberg',
      unterbringung: 'anschluss',
    });
    expect(turn.question).toBe('papier');
  });

  it.each([null, 'text', [], {}, { context: { steps: 'none' } }, { context: { steps: [7] } }])(
    'that is %j begins anew and never crashes',
    (broken) => {
      expect(conversation.resume(broken, beginning).question).toBe('bundesland');
    },
  );

  it('drops an answer whose value is no longer there', () => {
    const turn = conversation.resume(
      {
        version: 0,
        context: { steps: [{ bundesland: 'bayern', unterbringung: 'anschluss', sprache: null }] },
      },
      beginning,
    );
    expect(turn.facts.bundesland).toBeUndefined();
    expect(turn.facts.unterbringung).toBe('anschluss');
  });

  function withSteps(steps: readonly object[]) {
    return { version: 0, at: 'papier', context: { steps } };
  }
});
