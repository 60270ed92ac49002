import { describe, expect, it } from 'vitest';
import { messageText } from '../../bot/render/message.ts';
import { unreadLines } from '../../bot/render/unread.ts';
import type { QuestionId } from '../../dialogs/index.ts';
import { codesIn, press, say, start } from '../dialogs/talking.ts';
import { i18n } from '../speech.ts';

function helpOn(question: QuestionId, asOf: string, rolle = 'selbst'): string {
  const turn = start({ sprache: 'de', rolle }, asOf);
  return messageText({ kind: 'help', question }, turn, i18n.speaker('de', rolle));
}

describe('A help says what the law of the day has', () => {
  it.each([
    ['bleiberechtsantrag', '§\u00A016g', '2024-02-29', '2024-03-01'],
    ['bleiberechtsantrag', '§\u00A0104c', '2022-12-30', '2022-12-31'],
    ['papier', 'Art. 23', '2026-06-11', '2026-06-12'],
    ['hilfe-ueberschrift', 'Art. 23', '2026-06-11', '2026-06-12'],
    ['status', 'Art. 23', '2026-06-11', '2026-06-12'],
    ['verfahren', 'Art. 23', '2026-06-11', '2026-06-12'],
    ['verfahren', 'Überstellungsentscheidung', '2026-06-11', '2026-06-12'],
  ] as const)('on %s: of %s not on %s, but on %s', (question, named, before, from) => {
    for (const rolle of ['selbst', 'fachkraft']) {
      expect(helpOn(question, before, rolle)).not.toContain(named);
      expect(helpOn(question, from, rolle)).toContain(named);
    }
  });

  it('and what could be applied for until a day is named with that day once it is over', () => {
    const until = '30. Dezember 2025';
    expect(helpOn('bleiberechtsantrag', '2025-12-30')).not.toContain(until);
    expect(helpOn('bleiberechtsantrag', '2025-12-31')).toContain(until);
  });
});

describe('The groups of countries', () => {
  const asked = (rolle: string) => {
    const turn = say(start({ sprache: 'de', rolle }), 'BW', 'AU', 'Gestattung');
    expect(turn.question).toBe('herkunft');
    return messageText({ kind: 'question', question: 'herkunft' }, turn, i18n.speaker('de', rolle));
  };

  it('are shown with the question to who asks for somebody else', () => {
    expect(asked('fachkraft')).toContain('Eritrea');
    expect(asked('begleitung')).toContain('Kosovo');
  });

  it('are shown to the person concerned where they ask for help', () => {
    expect(asked('selbst')).not.toMatch(/Eritrea|Kosovo/);
    expect(helpOn('herkunft', '2026-05-04')).toContain('Eritrea');
  });
});

describe('A group of countries in the review', () => {
  const code = 'Z98D-CA';
  const reviewOf = (rolle: string, asOf: string, ...said: readonly string[]) => {
    const turn = say(start({ sprache: 'de', rolle }, asOf), ...said);
    expect(turn.question).toBe('pruefung');
    const speaker = i18n.speaker('de', rolle);
    return messageText({ kind: 'question', question: 'pruefung' }, turn, speaker);
  };

  it.each([
    ['2026-06-11', true],
    ['2026-11-29', false],
  ])('is told by what it means on the reference date, once a code was taken: %s', (asOf, isEu) => {
    const shown = reviewOf('selbst', asOf, code);
    expect(shown).toContain('Kosovo');
    expect(shown.includes('alle EU-Staaten')).toBe(isEu);
    expect(shown).not.toContain('Eritrea');
  });

  it.each([
    ['selbst', false],
    ['begleitung', true],
    ['fachkraft', true],
  ])('is told so afterwards to who asks for somebody else: %s', (rolle, isTold) => {
    expect(reviewOf(rolle, '2026-11-29', code, 'Hilfe').includes('Kosovo')).toBe(isTold);
  });

  it('is told by what it is not where the country is in none', () => {
    const other = codesIn(
      say(start(), 'BW', 'AU', 'Gestattung', 'anderes Land', 'läuft', 'Code'),
    )[0];
    expect(reviewOf('selbst', '2026-11-29', String(other))).toMatch(/Eritrea[\s\S]*Kosovo/);
  });

  it('says nothing more of a country that is not known', () => {
    const unknown = codesIn(
      say(start(), 'BW', 'AU', 'Gestattung', 'weiß nicht', 'läuft', 'Code'),
    )[0];
    expect(reviewOf('selbst', '2026-11-29', String(unknown))).not.toMatch(/Eritrea|Kosovo/);
  });
});

/** The verdict on somebody in the municipality's house with a Duldung and no application. */
function atTheEnd(sprache = 'de') {
  const begun = start({ sprache, rolle: 'selbst' });
  const end = press(begun, 'baden-wuerttemberg', 'anschluss', 'duldung', 'duldung-60a', 'nein');
  return press(end, 'weiter');
}

describe('After the verdict', () => {
  const end = atTheEnd();
  const speaker = i18n.speaker('de', 'selbst');
  const told = (text: string, contacts = {}) =>
    say(end, text)
      .messages.map((message) => messageText(message, end, speaker, contacts))
      .join('\n');

  it('who asks for help is told whom to turn to, with the contact of the place', () => {
    const [first] = end.verdict?.next.person ?? [];
    const name = speaker.sayById('next', `${first?.id}.name`);
    const contact = { [String(first?.id)]: { phone: '0731 000' } };
    expect(told('hilfe')).toContain(name);
    expect(told('hilfe', contact)).toContain('0731 000');
    expect(told('hilfe')).not.toContain(speaker.say('verdict', 'heading.decisive'));
  });

  it('who asks why is told what decides', () => {
    const [reason] = end.verdict?.because ?? [];
    expect(told('warum')).toContain(speaker.sayById('reasons', String(reason?.reasons[0]?.id)));
    expect(told('warum')).not.toContain(speaker.say('verdict', 'heading.next'));
  });
});

describe('Words that no native speaker has read', () => {
  const greeted = (code: string) => {
    const turn = start({ sprache: code, rolle: 'selbst' });
    const speaker = i18n.speaker(code, 'selbst');
    return turn.messages.map((message) => messageText(message, turn, speaker)).join('\n');
  };
  const ended = (code: string) => {
    const turn = atTheEnd(code);
    return messageText({ kind: 'verdict' }, turn, i18n.speaker(code, 'selbst'));
  };
  const binding = (code: string) => i18n.speaker(code, 'selbst').say('dialog', 'binding');

  it.each(i18n.languages.filter(({ code }) => code !== 'de'))(
    'say so with the greeting, and which ones count: $code',
    ({ code }) => {
      expect(greeted(code)).toContain(binding(code));
    },
  );

  it.each(i18n.languages.filter(({ code }) => code !== 'de'))(
    'say so under the verdict: $code',
    ({ code }) => {
      expect(ended(code)).toContain(binding(code));
    },
  );

  it('are not said of the source', () => {
    expect(greeted('de')).not.toContain(binding('de'));
    expect(ended('de')).not.toContain(binding('de'));
  });

  it('are not said of what one has read', () => {
    const speaker = i18n.speaker('fr', 'selbst');
    const writing = { ...speaker.writing, status: 'reviewed' as const };
    expect(unreadLines({ ...speaker, writing })).toEqual([]);
  });

  it('and that somebody else has to read Leichte Sprache is said of that', () => {
    const [simple, other] = ['de-simple', 'en'].map((code) => unreadLines(i18n.speaker(code)));
    expect(simple?.join()).not.toBe(other?.join());
  });
});
