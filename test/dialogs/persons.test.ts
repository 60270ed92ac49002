import { describe, expect, it } from 'vitest';
import { messageText } from '../../bot/render/message.ts';
import { speakersOf } from '../../bot/render/spoken.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { toldOf } from '../../dialogs/questions/told.ts';
import { i18n } from '../speech.ts';
import { codesIn, press, saidIn, say, start } from './talking.ts';

const german = i18n.speaker('de', 'fachkraft');

/** A professional or somebody for themselves, at the question for the paper. */
const at = (rolle = 'fachkraft', sprache = 'de') =>
  press(start({ sprache, rolle }), 'baden-wuerttemberg', 'anschluss');

const asked = ({ answers }: Turn) => toldOf(answers, 'asked');
const waiting = ({ answers }: Turn) => toldOf(answers, 'queued');

const FATHER = { person: 'vater', status: 'p25-3' };
const MOTHER = { person: 'mutter', status: 'familiennachzug' };
const SELF = { person: 'selbst', status: 'p25-3' };
const WIFE = { person: 'frau', status: 'duldung-60a' };

describe('A text about several persons', () => {
  it.each([
    ['Vater § 25 Abs. 3, Mutter Familiennachzug', [FATHER, MOTHER]],
    ['Vater: § 25 Abs. 3; Mutter: Familiennachzug', [FATHER, MOTHER]],
    ['§ 25 Abs. 3 (Vater), Familiennachzug (Mutter)', [FATHER, MOTHER]],
    ['Der Vater hat 25.3 und die Mutter Familiennachzug', [FATHER, MOTHER]],
    ['§ 25 Abs. 3: Vater, Familiennachzug: Kind 1', [FATHER, { ...MOTHER, person: 'kind' }]],
    ['Vater 25.3 Mutter Familiennachzug', [FATHER, MOTHER]],
    ['ich habe 25.3 und meine Frau Duldung 60a', [SELF, WIFE]],
    ['habe 25.3, meine Frau Duldung 60a', [SELF, WIFE]],
    ['meine Frau hat Duldung 60a, ich 25.3', [SELF, WIFE]],
    [
      'Kind 1: 25a, Kind 2: 25b, Vater 25.3',
      [{ person: 'kind', status: 'p25a' }, { person: 'kind', status: 'p25b' }, FATHER],
    ],
    [
      'alle Gestattung aus dem Irak. Vater Klage läuft, Mutter Verfahren läuft',
      [
        expect.objectContaining({ person: 'vater', herkunft: 'anderer-staat' }),
        expect.objectContaining({ person: 'mutter', herkunft: 'anderer-staat' }),
      ],
    ],
  ])('asks whether to help each of them: %s', (text, persons) => {
    const turn = say(at(), text);
    expect([turn.question, asked(turn)]).toEqual(['personen', persons]);
  });

  it('keeps what holds for all of them', () => {
    const turn = say(start(), 'Familie in BW in Anschlussunterbringung, Vater 25.3, Mutter 25b');
    expect(turn.answers).toMatchObject({
      bundesland: 'baden-wuerttemberg',
      unterbringung: 'anschluss',
    });
    expect(asked(turn)).toEqual([FATHER, { person: 'mutter', status: 'p25b' }]);
  });

  it.each([
    ['en', 'my wife has 60a, i have 25.3', [SELF, WIFE]],
    ['fr', 'ma femme a une Duldung 60a, moi j’ai 25.3', [SELF, WIFE]],
    ['tr', 'karımın duldung 60a var, benim 25.3 var', [SELF, WIFE]],
    ['ar', 'زوجتي عندها دولدونغ 60a وانا عندي 25.3', [SELF, WIFE]],
    ['fa', 'زنم دولدونگ 60a دارد، من 25.3 دارم', [SELF, WIFE]],
    ['fa-AF', 'خانمم دولدونگ 60a دارد، من 25.3 دارم', [SELF, WIFE]],
    ['kmr', 'jina min Duldung 60a heye, ez 25.3', [SELF, WIFE]],
    ['ps', 'زما مېرمن Duldung 60a لري، زه 25.3 لرم', [SELF, WIFE]],
    ['ru', 'у жены Duldung 60a, у меня 25.3', [SELF, WIFE]],
    ['uk', 'у дружини Duldung 60a, у мене 25.3', [SELF, WIFE]],
    ['ti', 'ሰበይተይ Duldung 60a ኣለዋ፣ ኣነ 25.3 ኣሎኒ', [SELF, WIFE]],
    ['de-simple', 'Meine Frau hat Duldung 60a. Ich habe 25.3', [SELF, WIFE]],
  ])('is understood in %s: %s', (sprache, text, persons) => {
    expect(asked(say(at('selbst', sprache), text))).toEqual(persons);
  });

  it.each([
    ['de', 'Vater § 25 Abs. 3, Mutter Familiennachzug, wer zählt?'],
    ['en', 'father 25(3), mother by family reunification'],
    ['fr', 'Le père article 25 alinéa 3 et la mère regroupement familial'],
    ['tr', 'baba 25 fıkra 3, anne aile birleşimi'],
    ['ar', 'الأب ٢٥ فقرة ٣ والأم لم شمل'],
    ['fa', 'پدر ۲۵ بند ۳ مادر پیوند خانواده'],
    ['fa-AF', 'پدر ۲۵ بند ۳ مادر یکجای شدن فامیل'],
    ['kmr', 'bav 25 bend 3, dayik yekbûna malbatê'],
    ['ps', 'پلار ۲۵ درېیم بند، مور د کورنۍ یوځای کیدل'],
    ['ru', 'отец 25 абзац 3, мать по воссоединению'],
    ['uk', 'батько 25 абзац 3, мати за возз’єднанням'],
    ['ti', 'ኣቦ 25 ኣብሳትዝ 3፣ ኣደ ምትእኽኻብ ስድራ'],
    ['de-simple', 'Vater 25 absatz 3, Mutter familie nachzug'],
  ])('is one at the question for the paragraph, too, in %s: %s', (sprache, text) => {
    const turn = say(press(at('fachkraft', sprache), 'aufenthaltstitel'), text);
    expect([turn.question, asked(turn)]).toEqual(['personen', [FATHER, MOTHER]]);
  });

  it.each([
    ['ar', 'انا ٢٥ بند ٢ وامي ٢٥ بند ٣ بدنا للتنين', 'p25-2', 'mutter'],
    ['tr', 'ben 25 e 2 karım 25 e 3 ikimize de bakın', 'p25-2', 'frau'],
    ['fa-AF', 'مه 25.2 دارم و خواهرم 25.3، از هر دوی ما ره بگو', 'p25-2', 'schwester'],
    ['ps', 'زه 25.2 لرم او ښځه مې 25.3 لري د دواړو لپاره پوښتم', 'p25-2', 'frau'],
    ['ti', 'ኣነ 25 ኣብሳትዝ 2 ኣደይ 25 ኣብሳትዝ 3፡ ንክልቴና', 'p25-2', 'mutter'],
    ['fr', 'mon mari 25.3, moi 25.2, on fait pour nous 2', 'p25-2', 'mann'],
  ])('says in %s that it asks for both: %s', (sprache, text, status, person) => {
    const turn = say(at('selbst', sprache), text);
    expect(asked(turn)).toEqual([
      { person: 'selbst', status },
      { person, status: 'p25-3' },
    ]);
  });

  it('is one, too, where it thanks', () => {
    const end = say(at('selbst'), '25.3', 'weiter');
    expect(say(end, 'Danke! Jetzt meine Tochter').answers['person']).toBe('tochter');
    expect(say(at(), 'Hallo, Vater 25.3, Mutter 25b').question).toBe('personen');
  });

  it.each([
    'Ich habe 25.3 und wohne mit meiner Frau zusammen',
    'Duldung 60a, seit 2 Jahren mit dem Kind',
    'ich kam mit Familiennachzug, mein Mann hat 25.2',
    'Familiennachzug zum Vater',
    'mein Bruder ist Arzt',
  ])('is about one alone where nothing is said of another: %s', (text) => {
    expect(say(at('selbst'), text).question).not.toBe('personen');
  });

  it('is told as it was understood, each by who they are', () => {
    const turn = say(at(), 'Kind 1: 25a, Kind 2: 25b, Mutter hat eine Anerkennung');
    const text = messageText({ kind: 'question', question: 'personen' }, turn, german);
    expect(text.split('\n')).toEqual([
      german.say('questions', 'personen.text'),
      expect.stringMatching(/^Kind 1: .*25a/),
      expect.stringMatching(/^Kind 2: .*25b/),
      'Mutter',
    ]);
  });

  it('has room for eight persons', () => {
    const children = Array.from({ length: 9 }, (_, index) => `Kind ${index + 1} 25a`);
    expect(asked(say(at(), children.join(', ')))).toHaveLength(7);
  });
});

describe('Answered with yes', () => {
  const both = say(at('selbst'), 'Vater § 25 Abs. 3, Mutter § 25b', 'ja');
  const end = say(both, 'weiter');

  it('the first of them is spoken of, and what is known of the others waits', () => {
    expect(saidIn(both)).toEqual(['personsAll', 'understood', 'question']);
    expect(both.answers).toMatchObject(FATHER);
    expect(waiting(both)).toEqual([{ person: 'mutter', status: 'p25b' }]);
    expect(both.person).toEqual({ relative: 'vater', number: null });
  });

  it('the result says who is next, and the next one begins with what was told of them', () => {
    expect(saidIn(end)).toEqual(['verdict', 'personNext']);
    const next = say(end, 'weitere Person');
    expect(saidIn(next)).toEqual(['nextPersonIs', 'understood', 'question']);
    expect(next.answers).toMatchObject({ person: 'mutter', status: 'p25b' });
    const labels = say(next, 'weiter').family.map(({ label }) => label.relative);
    expect(labels).toEqual(['vater', 'mutter']);
  });

  it('each of them has a code, those who wait, too', () => {
    expect(codesIn(say(end, 'code'))).toHaveLength(2);
    const text = messageText(say(end, 'code').messages[0] as never, end, german);
    expect(text.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^Vater, /),
      expect.stringMatching(/^Mutter, /),
    ]);
  });

  it('the check names who is meant', () => {
    const text = messageText({ kind: 'question', question: 'pruefung' }, both, german);
    expect(text).toMatch(/^Vater: /);
  });

  it('somebody is spoken of as another one is, though the person answers for themselves', () => {
    expect(speakersOf(both, i18n)[0].role).toBe('begleitung');
    const self = say(at('selbst'), 'ich 25.3, meine Frau 25b', 'ja');
    expect(speakersOf(self, i18n)[0].role).toBe('selbst');
  });

  it('a paper that was told makes void what was answered of another one', () => {
    const before = press(at('selbst'), 'duldung', 'duldung-60a');
    const turn = press(
      say(before, 'ich habe einen Aufenthaltstitel, meine Frau hat eine Duldung'),
      'ja',
    );
    expect(turn.answers).toMatchObject({ papier: 'aufenthaltstitel' });
    expect(turn.answers['status']).toBeUndefined();
  });

  it('going back leads to where it was asked, and before', () => {
    const before = say(both, 'zurück');
    expect([before.question, asked(before).length]).toEqual(['personen', 2]);
    const first = say(before, 'zurück');
    expect([first.question, first.state]).toEqual(['papier', at('selbst').state]);
    const text = messageText(first.messages[0] as never, first, german);
    expect(text).toMatch(/Vater.*Mutter/);
    expect(say(end, 'weitere Person', 'zurück').state).toEqual(end.state);
  });

  it('whoever is spoken of already goes on, and those who were named come later', () => {
    const known = say(at('selbst'), 'Duldung 60a', 'mein Vater hat 25.3, meine Mutter 25b', 'ja');
    expect(saidIn(known)).toEqual(['personsLater', 'question']);
    expect(known.answers).toMatchObject({ status: 'duldung-60a' });
    expect(waiting(known).map(({ person }) => person)).toEqual(['vater', 'mutter']);
  });

  it('another reference date keeps what can have been told by then', () => {
    const moved = say(at(), 'Vater 104c, Mutter 25b aus Syrien', 'ja', 'Stichtag 4.5.2022');
    expect(waiting(moved)).toEqual([{ person: 'mutter', status: 'p25b' }]);
    const back = say(moved, 'Vater', 'weiß nicht');
    expect(back.verdict).toBeNull();
  });
});

describe('Answered with no', () => {
  it('what was told of oneself is taken, and what of others is not', () => {
    const turn = say(at('selbst'), 'ich habe 25.3 und meine Frau Duldung 60a', 'nein');
    expect(saidIn(turn)).toEqual(['personsOne', 'understood', 'question']);
    expect([turn.answers['status'], waiting(turn)]).toEqual(['p25-3', []]);
    expect(turn.person).toBeNull();
  });

  it('nobody is guessed: it is asked on', () => {
    const turn = press(say(at(), 'Vater 25.3, Mutter 25b'), 'nein');
    expect([turn.question, saidIn(turn)]).toEqual(['papier', ['personsOne', 'question']]);
    expect([asked(turn), waiting(turn)]).toEqual([[], []]);
  });
});

describe('Another person than whom it is about', () => {
  it('is asked about: whose answer it is', () => {
    const turn = say(at('selbst'), 'meine Frau hat die Flüchtlingseigenschaft');
    expect([turn.question, asked(turn)]).toEqual(['personen', [{ person: 'frau' }]]);
    const text = messageText({ kind: 'question', question: 'personen' }, turn, german);
    expect(text).toContain(german.say('questions', 'personen.one'));
    expect(say(turn, 'ja').answers).toMatchObject({ person: 'frau' });
    expect(say(turn, 'nein').answers).not.toHaveProperty('person');
  });

  it('is asked about as one more where something is known already', () => {
    const turn = say(at('selbst'), 'Duldung 60a', 'meine Frau hat 25.3');
    const text = messageText({ kind: 'question', question: 'personen' }, turn, german);
    expect(text).toContain(german.say('questions', 'personen.also'));
    expect(turn.answers['status']).toBe('duldung-60a');
  });

  it('is not asked about again once it is they who are spoken of', () => {
    const turn = say(at('begleitung'), 'mein Vater hat eine Duldung', 'ja', 'Vater 60a');
    expect(turn.answers).toMatchObject({ person: 'vater', status: 'duldung-60a' });
    expect(turn.question).toBe('bleiberechtsantrag');
  });

  it('is told on while it is asked: what is new is added to them, and others', () => {
    const turn = say(at(), 'Vater aus Irak 25.3, Mutter 25b', 'Mutter 25a, Kind 25a');
    expect(asked(turn).map(({ person, status }) => [person, status])).toEqual([
      ['vater', 'p25-3'],
      ['mutter', 'p25a'],
      ['kind', 'p25a'],
    ]);
  });
});

describe('Once a verdict stands', () => {
  const end = say(at('selbst'), '25.3', 'weiter');

  it.each([
    ['jetzt meine Tochter', { person: 'tochter' }],
    ['Tochter', { person: 'tochter' }],
    ['Sohn § 25a', { person: 'sohn', status: 'p25a' }],
    ['Vater § 25 Abs. 3', FATHER],
  ])('whoever is named is the next one: %s', (text, answers) => {
    const turn = say(end, text);
    expect(turn.answers).toMatchObject(answers);
    expect([saidIn(turn)[0], turn.state.trail.others.length]).toEqual(['nextPersonIs', 1]);
    expect(say(turn, 'zurück').state).toEqual(end.state);
  });

  it('of several the first is next, and the others wait', () => {
    const turn = say(end, 'Vater § 25 Abs. 3, Mutter § 25b');
    expect([turn.answers['person'], waiting(turn).length]).toEqual(['vater', 1]);
  });

  it('who waits already begins with all that was told of them', () => {
    const first = say(
      at(),
      'Vater 25.3, Mutter aus Irak, Gestattung, Kind 25a',
      'ja',
      'noch nicht',
    );
    const mother = say(first, 'weiter', 'jetzt die Mutter');
    expect(mother.answers).toMatchObject({ person: 'mutter', status: 'aufenthaltsgestattung' });
    expect(waiting(mother)).toEqual([{ person: 'kind', status: 'p25a' }]);
  });

  it.each([
    ['next my wife', 'en', 'frau'],
    ['maintenant ma fille', 'fr', 'tochter'],
    ['şimdi kızım', 'tr', 'tochter'],
    ['الان ابنتي', 'ar', 'tochter'],
    ['теперь дочь', 'ru', 'tochter'],
    ['тепер донька', 'uk', 'tochter'],
    ['حالا دخترم', 'fa', 'tochter'],
    ['niha keça min', 'kmr', 'tochter'],
    ['اوس زما لور', 'ps', 'tochter'],
    ['ሕጂ ጓለይ', 'ti', 'tochter'],
  ])('it goes on with whom is named: %s', (text, sprache, person) => {
    const over = say(press(at('selbst', sprache), 'aufenthaltstitel', 'p25-3'), '25.3');
    const verdict = press(over, 'weiter');
    expect(say(verdict, text).answers['person']).toBe(person);
  });

  it.each(['Vater § 25 Abs. 3', 'Tochter'])(
    'one more person can be named when asked: %s',
    (text) => {
      const turn = say(end, 'weitere Person', text);
      expect(turn.person).toEqual({ relative: expect.any(String), number: null });
      expect(turn.question).not.toBe('personen');
    },
  );

  it('what is said of oneself beside another one is asked about', () => {
    const turn = say(end, 'ich habe jetzt 25b und meine Frau 60a');
    expect([turn.question, asked(turn).length]).toEqual(['personen', 2]);
    expect(say(turn, 'ja').answers).toMatchObject({ status: 'p25b' });
  });
});
