import type { Position } from '../machine/interview.ts';
import { type Message, remark } from './message.ts';

/** What is said in a language that has been chosen: a greeting, where it is the first one. */
export function aboutLanguage(
  { trail, question, asking }: Position,
  language: string,
): readonly Message[] {
  const isFirst = question === 'sprache' && trail.steps.every((step) => !('sprache' in step));
  const other = asking.languages.includes(language) ? [] : [remark('otherLanguage')];
  if (isFirst) return [...other, remark('greeting')];
  return other.length > 0 ? other : [remark('languageChanged')];
}

/** Whether a language can stand beside German: a variety of German says the same once more. */
const isAnother = (code: string) => code.split('-')[0] !== 'de';

/** Says how another language is put beside German, with one of those offered for an example. */
export function whichPair(languages: readonly string[]): Message {
  const language = languages.find(isAnother);
  return language === undefined ? remark('otherLanguage') : remark('whichPair', { language });
}

/** Whoever helps others and speaks German is told that another language can stand beside it. */
export function aboutPair({ asking, spoken }: Position): readonly Message[] {
  const isHelper = asking.given['rolle'] === 'begleitung' && spoken.second === null;
  const isOffered = asking.languages.some(isAnother);
  return isHelper && isOffered ? [whichPair(asking.languages)] : [];
}
