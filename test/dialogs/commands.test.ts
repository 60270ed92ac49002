import { describe, expect, it } from 'vitest';
import { BUTTON_IDS } from '../../bot/channels/menus.ts';
import { namedCommands } from '../../bot/render/commands.ts';
import { COMMAND_IDS } from '../../dialogs/conversation/command-id.ts';
import { createConversation } from '../../dialogs/conversation/conversation.ts';
import { understandingBy } from '../../dialogs/conversation/understanding.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n, lexiconOf } from '../speech.ts';
import { BEGINNING, press, revise, saidIn, say, start } from './talking.ts';

const home = ['baden-wuerttemberg', 'anschluss'] as const;

describe('Commands', () => {
  const middle = press(start(), ...home);

  it('take back the last answer, as often as wanted', () => {
    const once = say(middle, 'zurück');
    expect(once.question).toBe('unterbringung');
    const twice = say(once, 'zurück');
    expect(twice.question).toBe('bundesland');
    expect(saidIn(say(twice, 'zurück'))).toEqual(['nothingBack', 'question']);
    expect(say(press(middle, 'deutsch-eu'), 'zurück').question).toBe('papier');
    expect(once.messages[0]).toEqual({
      kind: 'withdrawn',
      answers: [['unterbringung', 'anschluss']],
    });
    expect(saidIn(say(say(middle, 'sprache'), 'zurück'))).toEqual(['question']);
  });

  it('start over with the same language and role', () => {
    const again = say(press(start({}), 'en', 'fachkraft', ...home), 'restart');
    expect(again.answers).toEqual({ sprache: 'en', rolle: 'fachkraft' });
    expect(again.question).toBe('bundesland');
  });

  it('forget everything', () => {
    const forgotten = say(press(start({}), 'en', 'fachkraft', ...home), 'delete everything');
    expect(forgotten.answers).toEqual({});
    expect(forgotten.question).toBe('sprache');
    expect(forgotten.language).toBe('en');
    expect(JSON.stringify(forgotten.state)).not.toContain('anschluss');
  });

  it.each(i18n.codes)('are understood as their buttons name them, in %s', (code) => {
    const { say } = i18n.speaker(code, 'selbst');
    for (const id of BUTTON_IDS)
      expect(lexiconOf(code).command(say('dialog', `button.${id}`))).toBe(id);
  });

  it.each(i18n.codes)('are understood as the list of them names them, in %s', (code) => {
    const speaker = i18n.speaker(code, 'selbst');
    const named = namedCommands({ commands: COMMAND_IDS }, speaker);
    expect(named.length).toBeGreaterThan(8);
    for (const { command, name } of named)
      expect([name, lexiconOf(code).command(name)]).toEqual([name, command]);
  });

  it('explain the question and say why it is asked, and ask it again', () => {
    expect(saidIn(say(middle, 'hilfe'))).toEqual(['help', 'question']);
    expect(saidIn(say(middle, 'warum?'))).toEqual(['why', 'question']);
    expect(say(middle, 'hilfe').state).toEqual(middle.state);
  });

  it('change the language in the middle and repeat the question', () => {
    const asked = say(middle, 'sprache');
    expect(asked.question).toBe('sprache');
    const english = press(asked, 'en');
    expect(english.language).toBe('en');
    expect(english.question).toBe('papier');
    expect(english.facts).toEqual(middle.facts);
    expect(say(middle, 'auf englisch').language).toBe('en');
    expect(saidIn(say(middle, 'auf englisch'))).toEqual(['languageChanged', 'question']);
    expect(say(asked, 'zurück').question).toBe('papier');
  });

  it('leave the language as it is where the one wished for is not offered', () => {
    const few = createConversation(
      { rules: BUILT_IN, languages: ['de', 'ar'] },
      understandingBy(lexiconOf),
    );
    const arabic = few.start({ asOf: '2026-05-04', preset: { sprache: 'ar', rolle: 'selbst' } });
    const wished = [{ command: 'sprache:fr' }, { text: 'Français' }];
    for (const input of wished) {
      const turn = few.take(arabic.state, input, BEGINNING);
      expect([turn.language, saidIn(turn)[0]]).toEqual(['ar', 'otherLanguage']);
    }
  });

  it.each(['nicht löschen', 'bitte nicht löschen', 'nicht zurück'])(
    'that are denied are no answer: %j',
    (text) => {
      const first = start({ sprache: 'de', rolle: 'selbst' });
      const turn = say(first, text);
      expect([turn.question, turn.answers]).toEqual([first.question, first.answers]);
    },
  );

  it('ask for the language again where it is asked for twice', () => {
    const arabic = press(start({}), 'ar', 'selbst');
    const asked = say(arabic, 'لغة', 'لغة');
    expect([asked.question, asked.language]).toEqual(['sprache', 'ar']);
    expect(press(asked, 'unbekannt').language).toBe('ar');
  });

  it('are understood in German while English is spoken', () => {
    expect(saidIn(say(press(start({}), 'en'), 'hilfe'))).toEqual(['help', 'question']);
  });

  it('work after the end; other words say that it is over', () => {
    const end = press(middle, 'deutsch-eu', 'weiter');
    expect(saidIn(say(end, 'schönes Wetter'))).toEqual(['atEnd']);
    expect(saidIn(press(end, 'duldung'))).toEqual(['atEnd']);
    expect(saidIn(say(end, 'hilfe'))).toEqual(['next']);
    expect(saidIn(say(end, 'warum'))).toEqual(['reasons']);
    expect(say(end, 'schönes Wetter').verdict).not.toBeNull();
    expect(say(end, 'neu').question).toBe('bundesland');
  });

  it('are not needed to correct an answer after the verdict', () => {
    const end = press(middle, 'deutsch-eu', 'weiter');
    expect(revise(end, 'Duldung').question).toBe('status');
  });
});
