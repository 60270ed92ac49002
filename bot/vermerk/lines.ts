import type { Label } from '../../dialogs/index.ts';
import {
  type Assessment,
  type Explained,
  type FactKey,
  type Facts,
  PREREQUISITES,
  type Reason,
  toldKeys,
} from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { isExamined, isScopeTold, openPoints } from '../render/examined.ts';
import { answerText, factText } from '../render/labels.ts';
import { type Citations, named, reasonLines } from '../render/reasons.ts';
import { findingText, noticeLines } from '../render/verdict.ts';
import { APART, ticked } from './box.ts';

/** How a line of the note is set: what it is. A form is filled in by hand. */
export type LineKind = 'title' | 'heading' | 'point' | 'text' | 'form';

/** A line of the note in one language. */
export type Line = readonly [LineKind, string];

/** What a note, or the part of one that is about one person, is made from. */
export interface NoteFor {
  readonly facts: Facts;
  readonly verdict: Explained;
  /** How the person is told from the others of a family. */
  readonly label?: Label;
  /** What a code has that cannot be on the reference date, by question: it was told, and does not count. */
  readonly gone?: readonly (readonly [string, string])[];
}

/** Texts as lines of a kind. */
export const ofKind = (kind: LineKind, texts: readonly string[]): readonly Line[] =>
  texts.map((text) => [kind, text] as const);

/** Whether it is written into a file, or beside it for whoever does not read German. */
const isFile = ({ language }: Speaker) => language === 'de';

/**
 * Answers about this person; of some of them the law may have no use here.
 * @param keys those that are told here
 */
export function answerLines(
  { facts }: NoteFor,
  speaker: Speaker,
  keys: readonly FactKey[] = toldKeys(facts),
): readonly Line[] {
  return keys.map((key) => {
    const answer = [key, String(facts[key])] as const;
    return [
      'text',
      isFile(speaker) ? ticked(factText(answer, speaker)) : answerText(answer, speaker),
    ];
  });
}

/** What was told and cannot be on that day: else it would look as though it was not known. */
export function goneLines({ gone = [] }: NoteFor, speaker: Speaker): readonly Line[] {
  if (gone.length === 0) return [];
  const told = isFile(speaker) ? factText : answerText;
  const items = speaker.list(
    gone.map((answer) => told(answer, speaker)),
    'clauses',
  );
  const text = isFile(speaker)
    ? speaker.say('akte', 'gone', { items })
    : speaker.say('dialog', 'codeGone', { items });
  return [['text', text]];
}

/** Whether something rests on the Zuteilung: it was told, or it is what has to be cleared up. */
export function isAboutZuteilung({ facts, verdict }: NoteFor): boolean {
  const { scope, prerequisites } = verdict;
  if (scope.finding === 'outside') return false;
  const { clearedUpBy = [] } = prerequisites.anschlussunterbringung;
  return (
    facts.unterbringung === 'anschluss' ||
    facts.wohnungsweg === 'nach-anschluss' ||
    clearedUpBy.includes('untere-aufnahmebehoerde')
  );
}

/**
 * To whom the person was sent, and which offices were asked about them: a person is sent to no authority. Which
 * of those that a verdict names is ticked.
 */
export function nextLines({ next }: Assessment, german: Speaker): readonly Line[] {
  const boxes = (points: Assessment['next']['person']) =>
    points
      .map(({ id, params }) => ticked(german.sayById('next', `${id}.name`, params)))
      .join(APART);
  const asked = next.professional.filter(({ id }) => next.person.every((each) => each.id !== id));
  return ofKind('form', [
    german.say('akte', 'form.referred', { offices: boxes(next.person) }),
    ...(asked.length === 0 ? [] : [german.say('akte', 'form.asked', { offices: boxes(asked) })]),
  ]);
}

/** Says, and cites as it says it. */
export interface Telling {
  readonly speaker: Speaker;
  readonly citations: Citations;
}

function foundLines(
  found: string,
  reasons: readonly Reason[],
  { speaker, citations }: Telling,
): readonly Line[] {
  return [['point', found], ...ofKind('text', reasonLines(reasons, speaker, citations))];
}

/** What was found about each prerequisite, and why. */
export function prerequisiteLines(verdict: Explained, telling: Telling): readonly Line[] {
  const { speaker } = telling;
  // What was not looked at has no reasons; that it was not stands above.
  if (!isExamined(verdict)) return [];
  return PREREQUISITES.flatMap((each) => {
    const name = speaker.say('verdict', `prerequisite.${each}`);
    const found = named(name, findingText(verdict, each, speaker), speaker);
    return foundLines(found, verdict.prerequisites[each].reasons, telling);
  });
}

/** Why the programme does not simply hold, and how far the counselling has gone. */
export function furtherLines(verdict: Explained, telling: Telling): readonly Line[] {
  const { scope, period } = verdict;
  const { speaker } = telling;
  const { say } = speaker;
  const programme = isScopeTold(verdict)
    ? foundLines(say('verdict', `scope.${scope.finding}`), scope.reasons, telling)
    : [];
  if (period === null) return programme;
  const found = say('verdict', `period.${period.finding}`);
  const counselling = named(say('verdict', 'heading.period'), found, speaker);
  return [...programme, ...foundLines(counselling, period.reasons, telling)];
}

/** What is open, and who clears it up, under a heading of a kind. */
export function openLines(
  verdict: Explained,
  speaker: Speaker,
  kind: LineKind = 'heading',
): readonly Line[] {
  const lines = openPoints(verdict).map(({ prerequisite, offices }) => {
    const names = offices.map((id) => speaker.say('next', `${id}.name`));
    const name = speaker.say('verdict', `prerequisite.${prerequisite}`);
    return named(name, speaker.list(names, 'clauses'), speaker);
  });
  return lines.length === 0
    ? []
    : [[kind, speaker.say('verdict', 'heading.open')], ...ofKind('text', lines)];
}

/** What has to be said with the verdict; in a file some of it is filled in, and nothing is left to whoever reads it. */
export function noticesOf(verdict: Explained, speaker: Speaker): readonly string[] {
  const told = noticeLines(verdict, speaker);
  return verdict.notices.map(({ id }, index) =>
    isFile(speaker) && speaker.has('akte', `notice.${id}`)
      ? speaker.sayById('akte', `notice.${id}`)
      : (told[index] as string),
  );
}
