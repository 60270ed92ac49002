import { describe, expect, it } from 'vitest';
import { typedIn } from '../../bot/i18n/locales.ts';
import { paragraphsTaken } from '../../dialogs/recognise/asked.ts';
import { fold } from '../../dialogs/recognise/fold.ts';
import { read, takeApart } from '../../dialogs/recognise/read.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n, lexiconOf, locales } from '../speech.ts';

interface Alias {
  readonly question: string;
  readonly option: string;
  readonly name: string;
}

function aliasesOf(language: string): readonly Alias[] {
  return Object.entries(typedIn(locales, language).aliases).flatMap(([question, options]) =>
    Object.entries(options).flatMap(([option, names]) =>
      names.map((name) => ({ question, option, name })),
    ),
  );
}

/** Whether a name is found when it is typed as it stands there, and nothing of it is left over. */
function isFound({ question, option, name }: Alias, language: string): boolean {
  const lexicon = lexiconOf(language);
  const settled = { settled: {}, asOf: '2026-05-04', rules: BUILT_IN };
  const asked = { question, options: [], isMonth: false, ...settled };
  const typed = fold(name.replace(/^=+/, '').replaceAll('*', ''));
  const passage = takeApart(typed, lexicon, paragraphsTaken(asked));
  const { tokens } = passage;
  const { matches } = read(
    passage,
    lexicon,
    (target) => target.question === question && target.option === option,
  );
  const isSmall = (index: number) => lexicon.is('filler', String(tokens[index]?.word));
  return matches.some(({ start, end, isExact }) => {
    const isAll = tokens.every((_, index) => (start <= index && index < end) || isSmall(index));
    return isExact && (name.startsWith('==') ? end - start === tokens.length : isAll);
  });
}

/** The other letters in which a language is typed as well. */
const ALSO_TYPED: Readonly<Record<string, string>> = { kmr: 'Arabic' };

describe.each(i18n.languages.filter(({ of }) => of === undefined))(
  'The names of options in $code',
  ({ code: language, script }) => {
    const all = aliasesOf(language);

    it('are found when typed: none is dead', () => {
      expect(all.filter((alias) => !isFound(alias, language))).toEqual([]);
    });

    // German words and names of papers are typed in Latin letters everywhere.
    it('are written in the letters of their language, or in Latin ones', () => {
      const scripts = ['Latin', script, ALSO_TYPED[language] ?? script];
      const letters = scripts.map((each) => `\\p{Script=${each}}`).join('|');
      const strange = new RegExp(`(?!${letters})\\p{L}`, 'u');
      expect(all.filter(({ name }) => strange.test(name))).toEqual([]);
    });

    it('stand once with an option', () => {
      const keys = all.map((alias) => Object.values(alias).join(' '));
      expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
    });
  },
);
