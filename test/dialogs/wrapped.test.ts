import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionsAbout } from '../../dialogs/recognise/about.ts';
import { fold } from '../../dialogs/recognise/fold.ts';
import type { WordKind } from '../../dialogs/recognise/tokens.ts';
import { i18n, lexiconOf } from '../speech.ts';
import { phrasings } from './phrasings.ts';
import { type Typing, takenFrom, typed } from './typing.ts';

const AS_OF = '2026-05-04';

/** What changes what a text says: a denial, a refusal, another person, another time, a wish, a question. */
type Kind = 'denied' | 'refused' | 'others' | 'past' | 'wished' | 'question';

interface Wrapping {
  readonly kind: Kind;
  /** With `{x}` for the text. */
  readonly form: string;
}

const lines = readFileSync(new URL('./wrappings.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [string, Kind, string]);

function wrappingsOf(language: string): readonly Wrapping[] {
  const own = lines.filter(([of]) => of === language).map(([, kind, form]) => ({ kind, form }));
  return [...own, { kind: 'question', form: '{x}?' }];
}

/** Answers that a denial says again, and questions that are about the past, or about others, themselves. */
const SAYS_NO = [
  'nein',
  'unbekannt',
  'noch-nicht',
  'keins',
  'keines',
  'nichts',
  'direkt',
  'andere',
];
/** So do those that tell what somebody has not, or not any more. */
const HAS_NOT = ['kein-papier', 'ohne-papier', 'ausreisepflichtig'];
const ABOUT_THE_PAST = questionsAbout('past', 'vorlaeufigSeit', 'beratungSeit');
const ABOUT_OTHERS = questionsAbout('others', 'rolle', 'sprache', 'hilfe-zustaendig');

function saysNo(fact: string): boolean {
  return [...SAYS_NO, ...HAS_NOT].some((value) => fact.endsWith(`=${value}`));
}

/** A question to which "no" is an answer, and that answer. */
const YES_OR_NO = {
  question: 'bleiberechtsantrag',
  known: { papier: 'duldung', status: 'duldung-60a' },
} as const;
const NO = 'bleiberechtsantrag=nein';

/** What an authority can refuse, without what stands beside a refusal or follows from it. */
const REFUSABLE = ['status', 'papier'];
const BESIDE_A_REFUSAL = ['bamf-bescheid', 'duldung', 'duldung-60b', 'ausreisepflichtig'];

/** Whether a word of a kind stands in a text. */
function has(kinds: readonly WordKind[], text: string, language: string): boolean {
  const lexicon = lexiconOf(language);
  return lexicon
    .tokensOf(fold(text))
    .some(({ word }) => kinds.some((kind) => lexicon.is(kind, word)));
}

/** Whether a fact stands no longer once the phrasing that says it is wrapped so. */
function isUndone(fact: string, phrasing: Typing, kind: Kind, language: string): boolean {
  const [question = '', value = ''] = fact.split('=');
  if (value === 'unbekannt' || question === 'sprache' || question === 'rolle') return false;
  // A "no" stays one, and two of them say one.
  const [first = ''] = phrasing.text.split(' ');
  const isNo =
    has(['negators', 'negatorsBehind'], phrasing.text, language) ||
    toldBy({ ...phrasing, ...YES_OR_NO, text: first }, language).includes(NO);
  if (isNo && kind !== 'question' && (SAYS_NO.includes(value) || kind === 'denied')) return false;
  switch (kind) {
    case 'denied':
      return !SAYS_NO.includes(value) && !HAS_NOT.includes(value);
    case 'refused':
      // What was granted counts beside what was refused.
      return (
        REFUSABLE.includes(question) &&
        ![...SAYS_NO, ...HAS_NOT, ...BESIDE_A_REFUSAL].includes(value) &&
        !has(['granted'], phrasing.text, language)
      );
    case 'others':
      // Who tells in what role they are here speaks of somebody else already.
      return (
        phrasing.question !== 'rolle' &&
        !ABOUT_OTHERS.includes(question) &&
        value !== 'bei-angehoerigen'
      );
    case 'past':
    case 'wished':
      return !ABOUT_THE_PAST.includes(question);
    case 'question':
      return true;
  }
}

/** What is taken; nothing of what is answered as small talk, which a question put to the bot is. */
function toldBy(phrasing: Typing, language: string): readonly string[] {
  const turn = typed(phrasing, language, AS_OF);
  const isTalk = turn.messages.some(({ kind }) => kind === 'talk');
  return isTalk ? [] : takenFrom(turn, phrasing, language, []).told;
}

/**
 * Whether what is put round a text is about all of it: it is short, in one clause, and names nobody. A verb
 * ends a clause in many languages, and a question at the end asks only what its sentence says.
 */
function isAboutAll(text: string, wrapped: string, kind: Kind, language: string): boolean {
  if (kind === 'question') return !/[.!] /.test(text);
  const lexicon = lexiconOf(language);
  const isOneClause = lexicon.tokensOf(fold(wrapped)).every(({ clause }) => clause === 0);
  const tokens = lexicon.tokensOf(fold(text));
  return isOneClause && tokens.length <= 5 && !has(['self'], text, language);
}

describe.each(i18n.codes)('A phrasing in %s', (language) => {
  const plain = phrasings(language)
    .filter(({ wanted }) => !/^[!?:]/.test(wanted))
    .map((phrasing) => ({ phrasing, told: toldBy(phrasing, language) }))
    .filter(({ told }) => told.length > 0);

  it.each(wrappingsOf(language))('is not taken as it stands: $form', ({ kind, form }) => {
    const kept = plain.flatMap(({ phrasing, told }) => {
      const text = form.replace('{x}', () => phrasing.text);
      if (!isAboutAll(phrasing.text, text, kind, language)) return [];
      const still = toldBy({ ...phrasing, text }, language);
      // What is put before a text can make a name of a "no" of its own with its first word: "no paper".
      if (still.some((fact) => !told.includes(fact) && saysNo(fact))) return [];
      const facts = told.filter((fact) => isUndone(fact, phrasing, kind, language));
      return facts
        .filter((fact) => still.includes(fact))
        .map((fact) => `${phrasing.question}: ${text} (${fact})`);
    });
    expect(kept).toEqual([]);
  });
});
