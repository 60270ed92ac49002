import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typedIn } from '../../bot/i18n/locales.ts';
import { messageText } from '../../bot/render/message.ts';
import type { Message } from '../../dialogs/conversation/message.ts';
import { partsOf, TALK_IDS } from '../../dialogs/recognise/talk/words.ts';
import { i18n, lexiconOf, locales } from '../speech.ts';
import { press, say, start } from './talking.ts';

/** What people say to a counsellor, collected before there was anything that read it. */
function sayings(language: string): readonly (readonly [id: string, text: string])[] {
  const file = new URL(`./talk/${language}.tsv`, import.meta.url);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]);
}

/** Places at which something else than an answer is said: papers, a home, yes or no, a month. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  unterbringung: [],
  papier: ['anschluss'],
  bleiberechtsantrag: ['anschluss', 'duldung', 'duldung-60a'],
  beratungSeit: ['anschluss', 'aufenthaltstitel', 'p25-2'],
};

const at = (place: string, sprache = 'de') =>
  press(start({ sprache, rolle: 'fachkraft' }), 'baden-wuerttemberg', ...(PLACES[place] ?? []));

/** What a turn says to it, in order. */
function talkIn({ messages }: ReturnType<typeof say>): readonly string[] {
  return messages.flatMap((message) => (message.kind === 'talk' ? [message.id] : []));
}

describe.each(i18n.codes)('What people say to a counsellor in %s', (language) => {
  const all = sayings(language);

  it('is collected in ten ways for each thing', () => {
    for (const id of TALK_IDS) expect(all.filter(([each]) => each === id).length).toBe(10);
  });

  it.each(Object.keys(PLACES))('is answered, and nothing is taken for an answer: %s', (place) => {
    const before = at(place, language);
    const wrong = all.filter(([id, text]) => {
      const turn = say(before, text);
      const [first, second] = turn.messages;
      const isAnswered = first?.kind === 'talk' && first.id === id;
      const isAskedAgain = second?.kind === 'question' && second.question === place;
      const isSame = JSON.stringify(turn.state) === JSON.stringify(before.state);
      return !(isAnswered && isAskedAgain && isSame);
    });
    expect(wrong).toEqual([]);
  });

  it('is known in twelve ways at least for each thing', () => {
    const { words, said } = typedIn(locales, language).talk;
    const sizeOf = (part: string) => words[part.replace(/^<|>$/g, '')]?.length ?? 1;
    const ways = (pattern: string) => partsOf(pattern).reduce((all, part) => all * sizeOf(part), 1);
    for (const id of TALK_IDS) {
      const count = (said[id] ?? []).reduce((sum, pattern) => sum + ways(pattern), 0);
      expect(count, id).toBeGreaterThanOrEqual(12);
    }
  });

  it('is made of words that there are', () => {
    const { words, said } = typedIn(locales, language).talk;
    const named = Object.values(said).flat().flatMap(partsOf);
    const unknown = named.filter((part) => /^<.+>$/.test(part) && !words[part.slice(1, -1)]);
    expect(unknown).toEqual([]);
  });
});

/** Where it is said, the text, what is said to it, and what is taken all the same. */
const BESIDE: readonly (readonly [
  place: string,
  text: string,
  talk: readonly string[],
  taken: object,
])[] = [
  ['papier', 'hallo, ich habe eine Duldung', [], { papier: 'duldung' }],
  ['papier', 'danke. Duldung', [], { papier: 'duldung' }],
  // What somebody's lawyer says may be what they could get.
  ['papier', 'mein anwalt sagt 25.3', ['lawyer'], {}],
  ['papier', 'ich habe eine duldung ich brauche einen anwalt', ['lawyer'], { papier: 'duldung' }],
  ['papier', 'Duldung. Werde ich abgeschoben?', ['fear'], { papier: 'duldung' }],
  ['papier', 'mein mann schlägt mich, ich habe § 25 Abs. 2', ['emergency'], { status: 'p25-2' }],
  ['papier', 'ich habe angst weil ich eine duldung habe', ['fear'], { papier: 'duldung' }],
  ['papier', 'diese scheiß duldung', [], { papier: 'duldung' }],
  ['papier', 'ich brauche keinen anwalt', [], {}],
  ['papier', 'ich will nicht zum arzt', [], {}],
  ['bleiberechtsantrag', 'nein danke', [], { bleiberechtsantrag: 'nein' }],
  ['bleiberechtsantrag', 'danke, ja', [], { bleiberechtsantrag: 'ja' }],
  ['bleiberechtsantrag', 'guten tag, nein', [], { bleiberechtsantrag: 'nein' }],
  ['unterbringung', 'ich wohne bei der diakonie in der stadt weit weg danke', [], {}],
];

describe('What is said to a counsellor beside facts', () => {
  it.each(BESIDE)(
    'loses none, and is answered where it is meant: %s, %s',
    (place, text, talk, taken) => {
      const before = at(place);
      const turn = say(before, text);
      expect(talkIn(turn)).toEqual(talk);
      expect(turn.answers).toEqual({ ...before.answers, ...turn.answers, ...taken });
      if (Object.keys(taken).length === 0) expect(turn.answers).toEqual(before.answers);
    },
  );

  it('is not taken for what was refused', () => {
    const turn = say(at('papier'), 'ich brauche einen anwalt weil meine 60c abgelehnt wurde');
    expect(talkIn(turn)).toEqual(['lawyer']);
    expect(turn.answers['status']).toBeUndefined();
  });

  it.each([
    ['Hilfe', 'help'],
    ['bitte helfen sie mir', 'help'],
    ['warum fragen sie das', 'why'],
  ])('is no command: %s', (text, kind) => {
    expect(say(at('papier'), text).messages[0]).toMatchObject({ kind });
  });

  it('is no command where it thanks for one', () => {
    expect(talkIn(say(at('papier'), 'danke für die hilfe'))).toEqual(['thanks']);
  });

  it('is answered after the verdict, which is not told again', () => {
    const end = press(at('papier'), 'deutsch-eu', 'weiter');
    const turn = say(end, 'danke!');
    expect(turn.messages).toEqual([{ kind: 'talk', id: 'thanks' }]);
    expect(turn.state).toEqual(end.state);
  });

  it.each([
    ['Hallo', 'greeting'],
    ['hello', 'greeting'],
    ...i18n.codes.map((code) => [
      sayings(code).find(([id]) => id === 'emergency')?.[1],
      'emergency',
    ]),
  ])('is answered before a language is chosen: %s', (text, id) => {
    const turn = say(start({}), String(text));
    expect([talkIn(turn), turn.question]).toEqual([[id], 'sprache']);
  });
});

/** More of what is said, which once was not heard, or was taken for something else. */
const MORE: readonly (readonly [language: string, text: string, id: string])[] = [
  ['kmr', 'slaw', 'greeting'],
  ['kmr', 'سڵاو', 'greeting'],
  ['fa', 'دستتون درد نکنه خیلی کمک کردین', 'thanks'],
  ['fa-AF', 'دستتان درد نکند', 'thanks'],
  ['ps', 'ما به دیپورټ کوي؟', 'fear'],
  ['ti', 'ክጥርዙኒ ድዮም?', 'fear'],
  ['ru', 'да пошел ты тупой бот', 'anger'],
  ['en', 'this is useless you stupid machine', 'anger'],
  ['tr', 'avukat lazım bana acil değil ama lazım', 'lawyer'],
];

describe('What is said to a counsellor in other words', () => {
  it.each(MORE)('is heard in %s: %s', (language, text, id) => {
    expect(talkIn(say(at('papier', language), text))).toEqual([id]);
  });
});

/** At which question, in which language, which question is answered and which options are told apart. */
const DIFFERENCES: readonly (readonly [place: string, language: string, text: string])[] = [
  ['papier', 'de', 'Was ist der Unterschied zwischen Duldung und Gestattung?'],
  ['bleiberechtsantrag', 'de', 'Unterschied Duldung / Gestattung'],
  ['papier', 'de-simple', 'Unterschied von Duldung und Gestattung'],
  ['papier', 'en', 'what is the difference between Duldung and Aufenthaltsgestattung?'],
  ['papier', 'fr', 'quelle est la différence entre Duldung et Aufenthaltsgestattung ?'],
  ['papier', 'tr', 'duldung ile gestattung arasındaki fark ne'],
  ['papier', 'ar', 'شو الفرق بين دولدونغ وغشتاتونغ'],
  ['papier', 'fa', 'فرق دولدونگ و گشتاتونگ چیست؟'],
  ['papier', 'fa-AF', 'فرق دولدونگ و گشتاتونگ چیست؟'],
  ['papier', 'kmr', 'cudahiya Duldung û Gestattung çi ye?'],
  ['papier', 'ps', 'د دولدونګ او ګشتاتونګ توپیر څه دی؟'],
  ['papier', 'ru', 'чем отличается дульдунг от гештатунг?'],
  ['papier', 'uk', 'яка різниця між дульдунг і гештатунг?'],
  ['papier', 'ti', 'ፍልልይ ዱልዱንግን ገሽታቱንግን እንታይ እዩ?'],
];

describe('The difference between two options', () => {
  const difference = ({ messages }: ReturnType<typeof say>) =>
    messages.find((message) => message.kind === 'difference');

  it.each(DIFFERENCES)('is told by their names: %s in %s, %s', (place, language, text) => {
    const before = at(place, language);
    const turn = say(before, text);
    expect(difference(turn)).toEqual({
      kind: 'difference',
      question: 'papier',
      options: ['duldung', 'aufenthaltsgestattung'],
    });
    expect(turn.messages.at(-1)).toEqual({ kind: 'question', question: place });
    expect(turn.state).toEqual(before.state);
  });

  it.each([
    ['de', 'Was ist der Unterschied zwischen 2 und 3?'],
    ['en', 'difference between 2 and 3'],
    ['tr', '2 ile 3 arasında fark ne'],
    ['ar', 'ما الفرق بين ٢ و ٣'],
    ['uk', 'різниця між 2 і 3'],
  ])('is told by their places, in %s: %s', (language, text) => {
    const before = at('unterbringung', language);
    const { options } = before;
    const expected = { question: 'unterbringung', options: [options[1], options[2]] };
    expect(difference(say(before, text))).toMatchObject(expected);
  });

  it('has both labels and the help', () => {
    const german = i18n.speaker('de', 'fachkraft');
    const turn = say(at('unterbringung'), 'Unterschied zwischen 2 und 3?');
    const text = messageText(difference(turn) as Message, turn, german);
    const [one, other, ...help] = text.split('\n');
    expect([one, other]).toEqual(
      turn.options
        .slice(1, 3)
        .map((option) => german.say('labels', `unterbringung.${option}` as never)),
    );
    expect(help.join('\n')).toContain(german.say('questions', 'unterbringung.help'));
  });

  it('is the help where it is not said of which, and nothing after the verdict', () => {
    expect(say(at('papier'), 'was ist der unterschied?').messages[0]).toEqual({
      kind: 'help',
      question: 'papier',
    });
    expect(say(at('papier'), 'Unterschied zwischen 2 und 40?').messages[0]).toEqual({
      kind: 'help',
      question: 'papier',
    });
    const end = press(at('papier'), 'deutsch-eu', 'weiter');
    expect(say(end, 'was ist der unterschied?').messages).toEqual([
      { kind: 'remark', id: 'atEnd', params: {} },
    ]);
    expect(difference(say(end, 'Unterschied Duldung und Gestattung?'))).toBeDefined();
  });
});

describe.each(i18n.codes)('The names of answers in %s', (language) => {
  it('are nothing that is said to a counsellor, whatever they sound like', () => {
    const { aliases } = typedIn(locales, language);
    const { nothing: _, ...options } = aliases;
    const names = Object.values(options).flatMap((each) => Object.values(each).flat());
    const plain = names.map((name) => name.replaceAll(/^=+|\*/g, ''));
    const { talkIn } = lexiconOf(language);
    const heard = plain.filter((name) => talkIn(name)?.isAlone || talkIn(name)?.isFirst);
    expect(heard).toEqual([]);
  });
});
