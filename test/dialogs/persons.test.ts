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

const P24 = (person: string) => ({ person, status: 'p24' });

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
    ['meine Frau hat Duldung 60a, ich 25.3, bitte beide prüfen', [SELF, WIFE]],
    [
      'Kind 1: 25a, Kind 2: 25b, Vater 25.3',
      [{ person: 'kind', status: 'p25a' }, { person: 'kind', status: 'p25b' }, FATHER],
    ],
    [
      'wir sind aus dem Irak und haben Gestattung. Vater Klage läuft, Mutter Verfahren läuft',
      [
        expect.objectContaining({ person: 'vater', herkunft: 'anderer-staat' }),
        expect.objectContaining({ person: 'mutter', herkunft: 'anderer-staat' }),
      ],
    ],
    ['Mutter mit 2 Kindern, alle § 24', [P24('mutter'), P24('kind'), P24('kind')]],
    ['Familie mit 3 Kindern, alle § 24', [P24('kind'), P24('kind'), P24('kind')]],
    ['Mutter und Tochter, alle im Heim, § 24', [P24('mutter'), P24('tochter')]],
    ['Kind 2 hat § 24, Kind 3 hat § 24', [P24('kind'), P24('kind')]],
    ['meine Frau aus Syrien hat § 24', [P24('frau')]],
    ['Frau: § 24', [P24('frau')]],
  ])('asks whether to help each of them: %s', (text, persons) => {
    const turn = say(at(), text);
    expect([turn.question, asked(turn)]).toEqual(['personen', persons]);
  });

  it.each([
    ['Frau aus Syrien, GU, § 25 Abs. 3, Hessen', 'anderes'],
    ['Mann aus Syrien, GU, § 25 Abs. 3, Ulm', 'baden-wuerttemberg'],
  ])('is about the one who is counselled, where it begins a case: %s', (text, bundesland) => {
    const turn = say(start({ sprache: 'de', rolle: 'fachkraft' }), text);
    expect(asked(turn)).toEqual([]);
    expect(turn.answers).toMatchObject({
      bundesland,
      status: 'p25-3',
      unterbringung: 'vorlaeufig',
    });
    expect(saidIn(turn)).not.toContain('leftOver');
    expect(asked(say(start({ sprache: 'de', rolle: 'selbst' }), text))).not.toEqual([]);
  });

  it('is about both where one has no Familiennachzug any more', () => {
    const known = press(at('selbst'), 'aufenthaltstitel', 'familiennachzug', 'unbekannt');
    const turn = say(known, 'ich habe 25.3, mein Bruder 60a');
    const brother = { person: 'bruder', status: 'duldung-60a' };
    expect([turn.question, asked(turn)]).toEqual(['personen', [SELF, brother]]);
    expect(asked(say(known, 'mein Bruder hat 60a, ich 25.3'))).toEqual([brother]);
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
    ['en', 'my wife has 60a, i have 25.3'],
    ['fr', 'ma femme a une Duldung 60a, moi j’ai 25.3'],
    ['tr', 'karımın duldung 60a var, benim 25.3 var'],
    ['ar', 'زوجتي عندها دولدونغ 60a وانا عندي 25.3'],
    ['fa', 'زنم دولدونگ 60a دارد، من 25.3 دارم'],
    ['fa-AF', 'خانمم دولدونگ 60a دارد، من 25.3 دارم'],
    ['kmr', 'jina min Duldung 60a heye, ez 25.3'],
    ['ps', 'زما مېرمن Duldung 60a لري، زه 25.3 لرم'],
    ['ru', 'у жены Duldung 60a, у меня 25.3'],
    ['uk', 'у дружини Duldung 60a, у мене 25.3'],
    ['ti', 'ሰበይተይ Duldung 60a ኣለዋ፣ ኣነ 25.3 ኣሎኒ'],
    ['de-simple', 'Meine Frau hat Duldung 60a. Ich habe 25.3'],
  ])(
    'asks in %s about both before it takes anything, and where it is for one takes what was said of oneself: %s',
    (sprache, text) => {
      const turn = say(at('selbst', sprache), text);
      expect(turn.answers['status']).toBeUndefined();
      expect([turn.question, asked(turn)]).toEqual(['personen', [SELF, WIFE]]);
      expect(say(turn, 'nein').answers).toMatchObject(SELF);
    },
  );

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
    ['en', 'my wife has 25.3, i have 25.2, for both of us', 'p25-2', 'frau'],
    ['ru', 'у жены 25.3, у меня 25.2, спрашиваем за обоих', 'p25-2', 'frau'],
    ['uk', 'у дружини 25.3, у мене 25.2, обом потрібно', 'p25-2', 'frau'],
    ['kmr', 'jina min 25.3, ez 25.2, ji bo herduyan', 'p25-2', 'frau'],
    ['fa', 'زنم 25.3 دارد، من 25.2، برای هردومون', 'p25-2', 'frau'],
  ])('says in %s that it asks for both: %s', (sprache, text, status, person) => {
    const turn = say(at('selbst', sprache), text);
    expect(asked(turn)).toEqual([
      { person: 'selbst', status },
      { person, status: 'p25-3' },
    ]);
  });

  it.each([
    ['tr', 'Kocamda duldung var, bende 25/3'],
    ['fa', 'شوهرم ۶۰ب دارد و من ۶۰آ'],
    ['ps', 'د مېړه مې دولدونګ دی او زما ۲۵ فقره ۲'],
    ['fr', 'Monsieur a 60a, la petite a la Gestattung'],
    ['ru', 'у жены 25.2, а я по воссоединению семьи'],
    ['ar', 'مع زوجي دولدونغ ومعي إقامة ٢٥ فقرة ٣'],
    ['kmr', 'bi mêrê min re duldung heye, li ba min karta 25/3'],
    ['de', 'Bei meinem Mann ist es die Duldung, bei mir 25 Abs. 3'],
  ])('asks in %s, however somebody is named: %s', (sprache, text) => {
    const turn = say(at('selbst', sprache), text);
    expect([turn.question, asked(turn).length]).toEqual(['personen', 2]);
  });

  it.each([
    ['de', 'mein Bruder hat 60a, ich 25.3'],
    ['fr', 'ma sœur a une Duldung 60a, moi j’ai 25.3'],
    ['ti', 'ሓወይ Duldung 60a ኣለዎ፣ ኣነ 25.3 ኣሎኒ'],
  ])(
    'takes in %s what comes at its end of oneself beside a household of its own: %s',
    (sprache, text) => {
      const turn = say(at('selbst', sprache), text);
      expect([turn.question, turn.answers]).toEqual(['personen', expect.objectContaining(SELF)]);
    },
  );

  it('takes nothing of oneself that has words left over', () => {
    const turn = say(at('selbst', 'de-simple'), 'mein frau hat karte ich noch nicht');
    expect([turn.question, turn.answers['papier']]).toEqual(['personen', undefined]);
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

  it('has room for as many as can wait, and says so where there are more', () => {
    const children = (count: number) =>
      Array.from({ length: count }, (_, index) => `Kind ${index + 1} 25a`).join(', ');
    const [seven, nine] = [say(at(), children(7)), say(at(), children(9))];
    expect([asked(seven).length, saidIn(seven)]).toEqual([7, ['question']]);
    expect([asked(nine).length, saidIn(nine)]).toEqual([7, ['personsMost', 'question']]);
  });

  it('quotes back what was not understood of it', () => {
    const turn = say(at(), 'Vater 25.3 und blubb wabbel, Mutter 25b');
    expect(turn.messages[0]).toEqual({ kind: 'leftOver', pieces: ['blubb wabbel'] });
    // What may be a name is not repeated; that something was not understood is said all the same.
    const named = say(at(), 'Vater 25.3 Karimov, Mutter 25b');
    expect(named.messages[0]).toEqual({ kind: 'leftOver', pieces: [] });
  });
});

it('Children are as many as was said first, however often they are named', () => {
  const turn = say(at(), 'Meine 2 Kinder haben eine Duldung, die Kinder sind in Ulm');
  expect(asked(turn)).toHaveLength(2);
});

it('Two who are only named are not taken for the next one', () => {
  const home = press(start({ sprache: 'de', rolle: 'selbst' }), 'baden-wuerttemberg', 'anschluss');
  const end = press(home, 'aufenthaltstitel', 'p25-2', 'weiter');
  const turn = say(end, 'Frau, Sohn, danke');
  expect(turn.state.trail.others).toHaveLength(0);
});

describe('Where several live, told behind the last of them', () => {
  it.each([
    ['Mutter 25.2, Sohn Gestattung, AU BW', { unterbringung: 'anschluss' }],
    ['Vater 25.3, Mutter Duldung, wohnen in Hamburg', { bundesland: 'anderes' }],
  ])('is said of all of them: %s', (text, place) => {
    const turn = say(start({ sprache: 'de', rolle: 'fachkraft' }), text);
    expect(turn.question).toBe('personen');
    expect(turn.answers).toMatchObject(place);
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

describe('A text that speaks for another person', () => {
  it.each([
    ['de', 'Es geht um meine Tochter, sie hat eine Gestattung', 'tochter', 'aufenthaltsgestattung'],
    [
      'de',
      'Der Vater hat 25.3, um den Sohn geht es, der hat eine Gestattung',
      'sohn',
      'aufenthaltsgestattung',
    ],
    ['de', 'ich frage für meine Nachbarin, sie hat eine Duldung', undefined, 'duldung'],
    ['de-simple', 'Ich helfe meiner Oma. Sie hat eine Duldung', 'grossmutter', 'duldung'],
    ['en', 'my mother has a Polish passport, I ask for her', 'mutter', 'deutsch-eu'],
    ['en', 'I help my neighbour, she has a Duldung', undefined, 'duldung'],
    ['fr', "j'aide ma mère, elle a une Duldung", 'mutter', 'duldung'],
    ['tr', 'annem için soruyorum, duldungu var', 'mutter', 'duldung'],
    ['tr', 'komşumun duldungu var, ona yardım ediyorum', undefined, 'duldung'],
    ['ar', 'أسأل عن أمي، عندها دولدونغ', 'mutter', 'duldung'],
    ['fa', 'برای مادرم می‌پرسم، دولدونگ دارد', 'mutter', 'duldung'],
    ['fa-AF', 'برای مادرم می‌پرسم، دولدونگ دارد', 'mutter', 'duldung'],
    ['kmr', 'bo diya xwe dipirsim, Duldung heye', 'mutter', 'duldung'],
    ['ps', 'زوی مې ګشتاتونګ لري زه د هغه لپاره لیکم', 'sohn', 'aufenthaltsgestattung'],
    ['ru', 'у моей мамы дульдунг, я за неё спрашиваю', 'mutter', 'duldung'],
    ['uk', 'у мами дульдунг, я за неї питаю', 'mutter', 'duldung'],
    ['ti', 'ብዛዕባ ኣደይ እየ ዝሓትት፣ ዱልዱንግ ኣለዋ', 'mutter', 'duldung'],
  ])('is about that one, in %s: %s', (sprache, text, person, papier) => {
    const { answers, question } = say(at('begleitung', sprache), text);
    expect([answers['person'], answers['papier']]).toEqual([person, papier]);
    expect(question).not.toBe('personen');
  });

  it.each([
    ['für meinen Mann: 24', { person: 'mann', status: 'p24' }],
    ['за чоловіка: 24 параграф, живе в сестри', { person: 'mann', status: 'p24' }, 'uk'],
    [
      'ich frage für meine Mutter, sie hat 25b, der Vater hat 25.3',
      { person: 'mutter', status: 'p25b' },
    ],
  ])('takes what is said of them, and of nobody else: %s', (text, taken, sprache = 'de') => {
    expect(say(at('begleitung', sprache), text).answers).toMatchObject(taken);
  });

  it.each([
    'meine Frau hat die Flüchtlingseigenschaft',
    'ich frage für meine Mutter und meinen Vater: Duldung',
    'my wife is asking for asylum, she has a Duldung',
  ])('takes nothing where it does not, or for several: %s', (text) => {
    expect(say(at('selbst', 'en'), text).answers).toEqual(
      expect.not.objectContaining({ papier: expect.anything() }),
    );
  });

  it('is about oneself where that one tells something, too', () => {
    const turn = say(at('selbst'), 'ich habe eine Duldung und ich helfe meiner Mutter');
    expect(turn.answers).toMatchObject({ papier: 'duldung' });
  });

  it.each([
    ['of oneself', say(at('selbst'), '25.3')],
    ['of another one', say(at('begleitung'), 'mein Vater hat 25.3', 'ja')],
    ['once a verdict stands', say(at('selbst'), '25.3', 'weiter')],
  ])('changes nothing of them where it was known who is spoken of: %s', (_, turn) => {
    const after = say(turn, 'ich frage für meine Mutter, sie hat 25b');
    const isOfMother = after.answers['person'] === 'mutter';
    expect(after.answers['status']).toBe(isOfMother ? 'p25b' : turn.answers['status']);
    const { others, steps } = after.state.trail;
    expect(isOfMother ? others.at(-1) : steps).toEqual(turn.state.trail.steps);
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

  it('is told from another one of the same kind by the number', () => {
    const two = say(at(), 'Kind 1 25a, Kind 2 25b');
    const statuses = (turn: Turn) => asked(turn).map(({ status }) => status);
    expect(statuses(say(two, 'Kind 2 60a'))).toEqual(['p25a', 'duldung-60a']);
    expect(statuses(say(two, 'Kind 60a'))).toEqual(['p25a', 'p25b', 'duldung-60a']);
  });

  it('waits once, whatever is told of them again', () => {
    const first = say(at('selbst'), 'Vater 25.3, Mutter 25b, Kind 25a', 'ja');
    const again = say(first, 'Mutter 104c', 'ja');
    expect(waiting(again)).toEqual([
      { person: 'mutter', status: 'p104c' },
      { person: 'kind', status: 'p25a' },
    ]);
    const end = say(first, 'weiter', 'Kind 25a, Mutter 104c');
    expect(end.answers['person']).toBe('kind');
    expect(waiting(end)).toEqual([{ person: 'mutter', status: 'p104c' }]);
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
    ['Für meinen Vater: 25.3', FATHER],
    ['Mein Mann hat 25.3, aber er wohnt in Köln', { person: 'mann', bundesland: 'anderes' }],
    ['mein Bruder: Duldung, GU', { person: 'bruder', unterbringung: 'vorlaeufig' }],
    ['Für die Tochter: 25a', { person: 'tochter', status: 'p25a' }],
  ])('whoever is named is the next one: %s', (text, answers) => {
    const turn = say(end, text);
    expect(turn.answers).toMatchObject(answers);
    expect([saidIn(turn)[0], turn.state.trail.others.length]).toEqual(['nextPersonIs', 1]);
    expect(say(turn, 'zurück').state).toEqual(end.state);
  });

  it('whoever a text is written for is the next one, and stays the one spoken of', () => {
    const over = say(at('fachkraft'), '25.3', 'unbekannt', 'weiter');
    const next = say(over, 'Ich frage für meine Mutter, die Mutter hat 25.3');
    expect([next.answers['person'], next.state.trail.others.length]).toEqual(['mutter', 1]);
    const last = say(next, 'unbekannt', 'weiter');
    const again = say(last, 'Ich frage für meine Mutter, die Mutter hat 25b');
    expect([again.question, again.state.trail.others.length]).toEqual(['aenderung', 1]);
  });

  it('what holds for all of them is kept for the next one', () => {
    const turn = say(end, 'wir wohnen jetzt in vorläufiger Unterbringung, Vater § 25 Abs. 3');
    expect(turn.answers).toMatchObject({ ...FATHER, unterbringung: 'vorlaeufig' });
    expect(saidIn(turn)).toContain('understood');
  });

  it('has room for a large family, and says where it ends', () => {
    const { steps } = end.state.trail;
    const state = { ...end.state, trail: { ...end.state.trail, others: Array(20).fill(steps) } };
    const turn = say({ ...end, state }, 'Tochter');
    expect(saidIn(turn)).toEqual(['personsFull']);
    expect(turn.state.trail.others).toHaveLength(20);
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
