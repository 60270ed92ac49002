import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { BEGINNING, conversation, press, saidIn, say, start } from './talking.ts';

const begun = press(start(), 'baden-wuerttemberg', 'anschluss');
const papier = press(begun, 'duldung');
const application = press(papier, 'duldung-60a');
const check = press(application, 'nein');
const verdict = press(check, 'weiter');

const stands = ({ question, answers, options }: Turn) => ({ question, answers, options });
const understood = ({ messages }: Turn) =>
  messages.flatMap((message) => (message.kind === 'understood' ? message.answers : []));

/** Wherever the interview can stand: something typed there that was answered otherwise. */
const PLACES: Readonly<Record<string, readonly [Turn, string]>> = {
  'a question': [application, 'Gestattung'],
  'a question of the same paper': [papier, '25 Abs. 2'],
  'asking back': [say(press(begun, 'aufenthaltstitel'), 'Familienasyl'), 'Duldung'],
  'a help': [press(begun, 'unbekannt'), 'Erstaufnahme'],
  'the check': [check, 'Gestattung'],
  'the verdict': [verdict, 'Gestattung'],
};

it('At the verdict all that is told of another case is asked about at once', () => {
  const asked = say(verdict, 'Erstaufnahme, 25.3, aus Eritrea');
  expect(asked.question).toBe('aenderung');
  const told = {
    unterbringung: 'erstaufnahme',
    status: 'p25-3',
    herkunft: 'gute-bleibeperspektive',
  };
  const now = Object.fromEntries(asked.change?.now ?? []);
  expect({ ...asked.answers, ...now }).toMatchObject(told);
});

describe('Where somebody lives, told beside an answer', () => {
  const changed = (text: string) => {
    const { answers, change } = say(begun, text);
    return [answers['papier'], Object.fromEntries(change?.now ?? [])];
  };

  it.each([
    ['Duldung, wohnt in München', { bundesland: 'anderes' }],
    ['Duldung, Bayern', { bundesland: 'anderes' }],
    ['Duldung, GU vom Landratsamt', { unterbringung: 'vorlaeufig' }],
  ])('is asked about where it was answered otherwise: %s', (text, now) => {
    expect(changed(text)).toEqual(['duldung', now]);
  });

  it.each([
    'Duldung, Ulm',
    'Duldung, AU',
    'Duldung, vorher war er in der GU',
    'Duldung, die Schwester wohnt in Hamburg',
    'Duldung, Anwalt in Hamburg',
  ])('is not asked about where it is the same, past, or that of others: %s', (text) => {
    expect(changed(text)).toEqual(['duldung', {}]);
  });
});

describe.each(Object.entries(PLACES))('At %s', (_, [turn, text]) => {
  const asked = say(turn, text);

  it('what was answered otherwise is asked about, and nothing is changed by itself', () => {
    expect([asked.question, asked.options, asked.verdict]).toEqual([
      'aenderung',
      ['ja', 'nein'],
      null,
    ]);
    expect(asked.answers).toEqual(turn.answers);
    for (const [id, value] of asked.change?.before ?? []) expect(turn.answers[id]).toBe(value);
    expect(asked.change?.before).not.toEqual([]);
    expect(asked.change?.now).not.toEqual([]);
  });

  it('it is kept by a button, by words, by the old answer, and by going back', () => {
    const old = String(asked.change?.before.map(([, value]) => value)[0]);
    const named: Readonly<Record<string, string>> = {
      duldung: 'Duldung',
      anschluss: 'AU',
      aufenthaltstitel: 'Aufenthaltstitel',
    };
    const kept = [press(asked, 'nein'), say(asked, 'nein'), say(asked, 'zurück')];
    for (const each of [...kept, say(asked, String(named[old]))]) {
      expect(stands(each)).toEqual(stands(turn));
      expect(saidIn(each)[0]).toBe('kept');
    }
  });

  it('it is changed by a button, by words, and by saying the new one again', () => {
    const [changed, ...others] = [press(asked, 'ja'), say(asked, 'ja'), say(asked, text)];
    for (const each of others) expect(stands(each)).toEqual(stands(changed as Turn));
    for (const [id, value] of asked.change?.now ?? [])
      expect(changed?.state.trail.steps.at(-1)?.[id]).toBe(value);
    expect(say(changed as Turn, 'zurück').answers).toEqual(turn.answers);
  });

  it('it is still asked after help, in another language, after being stored', () => {
    for (const each of [say(asked, 'hilfe'), say(asked, 'warum'), say(asked, 'english')])
      expect([each.question, each.change]).toEqual(['aenderung', asked.change]);
    const stored = JSON.parse(JSON.stringify(asked.state));
    expect(stands(conversation.resume(stored, BEGINNING))).toEqual(stands(asked));
  });

  it('what says neither is not understood, and changes nothing', () => {
    const turned = say(asked, 'qwertz');
    expect([stands(turned), turned.change]).toEqual([stands(asked), asked.change]);
    expect(saidIn(turned)).toContain('notUnderstood');
  });
});

describe('A text that changes one answer and gives another', () => {
  const unknown = press(start(), 'unbekannt', 'anschluss', 'duldung', 'duldung-60a', 'nein');
  const asked = say(unknown, 'Baden-Württemberg, und wohne jetzt in einer Erstaufnahme');

  it('has what is open taken at once and said', () => {
    expect(asked.question).toBe('aenderung');
    const bw = 'baden-wuerttemberg';
    expect(understood(asked)).toEqual([['bundesland', bw]]);
    expect(asked.answers).toMatchObject({ bundesland: bw, unterbringung: 'anschluss' });
    expect(asked.change?.now).toEqual([['unterbringung', 'erstaufnahme']]);
  });

  it('has the two taken back one by one', () => {
    const back = say(asked, 'zurück');
    expect(back.answers).toMatchObject({ ...unknown.answers, bundesland: 'baden-wuerttemberg' });
    expect(stands(say(back, 'zurück'))).toEqual(stands(unknown));
  });
});

describe('While it is asked whether to change something', () => {
  const asked = say(application, 'Gestattung');

  it('something else that is open is taken, and it is asked on', () => {
    const told = say(asked, 'Syrien');
    expect(told.answers['herkunft']).toBe('anderer-staat');
    expect([told.question, told.change?.now]).toEqual(['aenderung', asked.change?.now]);
  });

  it('another new answer to the same takes the place of the first', () => {
    expect(say(asked, '25 Abs. 2').change?.now).toEqual([['status', 'p25-2']]);
  });

  it('a new answer to something else is asked about with it', () => {
    const both = say(asked, 'Erstaufnahme');
    expect(both.change?.now.map(([id]) => id)).toEqual(['papier', 'unterbringung']);
    expect(press(both, 'ja').answers).toMatchObject({
      papier: 'aufenthaltsgestattung',
      unterbringung: 'erstaufnahme',
    });
  });

  it('a yes with an answer takes both, and a yes with what is not understood is none', () => {
    const both = say(asked, 'ja, und aus Syrien');
    expect(both.answers).toMatchObject({
      papier: 'aufenthaltsgestattung',
      herkunft: 'anderer-staat',
    });
    expect(say(asked, 'ja, aber qwertz').question).toBe('aenderung');
  });
});

describe('What was answered before', () => {
  it('is not asked about where it is only said again', () => {
    const again = say(application, 'Duldung');
    expect(stands(again)).toEqual(stands(application));
    expect(understood(again)).toEqual([['papier', 'duldung']]);
    const unknown = press(start(), 'unbekannt', 'anschluss', 'duldung', 'duldung-60a', 'nein');
    expect(understood(say(unknown, 'Duldung, Baden-Württemberg'))).toEqual([
      ['papier', 'duldung'],
      ['bundesland', 'baden-wuerttemberg'],
    ]);
  });

  it('is not asked about where it was not known', () => {
    const unknown = press(start(), 'unbekannt', 'anschluss', 'duldung', 'unbekannt');
    const told = say(unknown, 'Baden-Württemberg');
    expect(told.answers['bundesland']).toBe('baden-wuerttemberg');
    expect(say(unknown, '60b').answers['status']).toBe('duldung-60b');
  });

  it('is dropped by name where a change leaves no room for it', () => {
    const changed = press(say(check, 'Gestattung'), 'ja');
    const end = press(changed, 'gute-bleibeperspektive', 'laufend', 'noch-nicht');
    expect([end.question, saidIn(end)]).toEqual(['pruefung', ['dropped', 'question']]);
    const seen = say(check, 'deutsche Staatsangehörigkeit');
    expect(saidIn(press(seen, 'ja'))).toContain('dropped');
  });
});

describe('What comes in between while a change is asked about', () => {
  const asked = say(check, 'Gestattung');

  it.each([
    ['another reference date', { text: 'Stichtag 4.5.2024' }, 'stichtagNow'],
    ['a change of something else', { command: 'aendern:unterbringung' }, 'changing'],
  ])('leaves it as it was, and says so: %s', (_, input, id) => {
    const turn = conversation.take(asked.state, input, BEGINNING);
    expect(saidIn(turn).slice(0, 2)).toEqual(['kept', id]);
    expect(turn.answers['papier']).toBe('duldung');
  });

  it('is told beside it: the code', () => {
    expect(say(asked, 'code').question).toBe('aenderung');
  });
});
