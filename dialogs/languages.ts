import type { Interview, Position } from './interview.ts';
import { type Message, remark } from './message.ts';
import { secondLanguage } from './pair.ts';
import type { State } from './state.ts';

/** The codes of the languages offered; the conversation begins in the first. */
type Offered = readonly [string, ...string[]];

/** The language chosen last: it is gone on in even while another one is asked for. */
export function chosenLanguage({ context }: State): string | undefined {
  return context.steps.findLast(({ sprache }) => sprache != null)?.['sprache'] ?? undefined;
}

/** The language spoken at a position, and the one beside it. */
export function spokenAt({ state, asking }: Pick<Position, 'state' | 'asking'>, offered: Offered) {
  const sprache = chosenLanguage(state);
  const language = sprache !== undefined && offered.includes(sprache) ? sprache : offered[0];
  return { language, second: secondLanguage(state.context.pair, language, asking.given) };
}

/** What is said in a language that has been chosen: a greeting, where it is the first one. */
export function aboutLanguage(
  { state, question }: Position,
  language: string,
  offered: Offered,
): readonly Message[] {
  const isFirst =
    question === 'sprache' && state.context.steps.every((step) => !('sprache' in step));
  const other = offered.includes(language) ? [] : [remark('otherLanguage')];
  if (isFirst) return [...other, remark('greeting')];
  return other.length > 0 ? other : [remark('languageChanged')];
}

/** Says how another language is put beside German, with one for an example; nothing where none is. */
function whichPair(offered: Offered): readonly Message[] {
  const example = offered.find((code) => code !== 'de');
  return example === undefined ? [] : [remark('whichPair', { language: example })];
}

/** Whoever helps others and speaks German is told that another language can stand beside it. */
export function aboutPair(next: Position, offered: Offered): readonly Message[] {
  const isHelper = next.asking.given['rolle'] === 'begleitung';
  return isHelper && spokenAt(next, offered).second === null ? whichPair(offered) : [];
}

/**
 * Puts another language beside the one spoken: beside German any, beside all others German.
 * @param other the code of the language wished for; none where just two are wished for
 * @returns where that leads, and what is said to it
 */
export function withPair(
  position: Position,
  other: string | undefined,
  offered: Offered,
  interview: Interview,
): readonly [Position, readonly Message[]] {
  const { language } = spokenAt(position, offered);
  const isOther = other !== undefined && other !== 'de' && other !== language;
  if (isOther && !offered.includes(other)) return [position, [remark('otherLanguage')]];
  if (language === 'de' && !isOther) return [position, whichPair(offered)];
  const paired = interview.send(position.state, { type: 'PAIR', pair: other ?? 'de' });
  const isChange = isOther && language !== 'de';
  const next = isChange
    ? interview.send(paired.state, { type: 'TELL', step: { sprache: other } })
    : paired;
  // The two are now German and the other one.
  const second = String(spokenAt(next, offered).second);
  return [next, [remark('pairOn', { language: second })]];
}

/** Goes on in one language. */
export function withoutPair(
  state: State,
  interview: Interview,
): readonly [Position, readonly Message[]] {
  return [interview.send(state, { type: 'PAIR', pair: 'none' }), [remark('pairOff')]];
}
