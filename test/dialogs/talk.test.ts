import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typedIn } from '../../bot/i18n/locales.ts';
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
  ['papier', 'mein anwalt sagt 25.3', [], { status: 'p25-3' }],
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
