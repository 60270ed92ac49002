import {
  type Assessment,
  type Explained,
  type Facts,
  PREREQUISITES,
  type Reason,
} from '../../src/index.ts';
import type { Language } from '../i18n/language.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { isExamined, isScopeTold, openPoints } from '../render/examined.ts';
import { answerText, factText } from '../render/labels.ts';
import { type Citations, createCitations, named, reasonLines } from '../render/reasons.ts';
import { unreadLines } from '../render/unread.ts';
import { findingText, noticeLines, standLines, verdictText } from '../render/verdict.ts';

/** How a block of the note is set: what it is. A form is filled in by hand. */
export type BlockKind = 'title' | 'heading' | 'point' | 'text' | 'form';

/** One block of the note, in German and, where there is one, in the language beside it. */
export interface Block {
  readonly kind: BlockKind;
  readonly german: string;
  /** A form has none: it is for the file, which is German. */
  readonly beside?: string;
}

/** A note for the file, to be completed and signed by hand. */
export interface Vermerk {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What is signed, at the foot. */
  readonly signature: string;
  readonly language: Language;
  /** The language beside the German; nothing where there is none. */
  readonly beside?: Language;
}

/** What a note is made from. */
export interface NoteFor {
  readonly facts: Facts;
  readonly verdict: Explained;
  /** What a code has that cannot be on the reference date, by question: it was told, and does not count. */
  readonly gone?: readonly (readonly [string, string])[];
}

/** A box to be ticked. */
export const BOX = '☐';

/** Something with the box before it from which no line parts it. */
const ticked = (text: string) => `${BOX}\u00A0${text}`;

/** What parts two boxes with their words: a line may end there. */
const APART = '\u00A0\u00A0 ';

type Line = readonly [BlockKind, string];

const ofKind = (kind: BlockKind, texts: readonly string[]): readonly Line[] =>
  texts.map((text) => [kind, text] as const);

/** Whether it is written into a file, or beside it for whoever does not read German. */
const isFile = ({ language }: Speaker) => language === 'de';

/** The answers that count; others were given, but the law does not ask for them here. */
function answerLines({ facts, verdict }: NoteFor, speaker: Speaker): readonly Line[] {
  return verdict.counting.map((key) => {
    const answer = [key, String(facts[key])] as const;
    return [
      'text',
      isFile(speaker) ? ticked(factText(answer, speaker)) : answerText(answer, speaker),
    ];
  });
}

/** What was told and cannot be on that day: else it would look as though it was not known. */
function goneLines({ gone = [] }: NoteFor, speaker: Speaker): readonly Line[] {
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
function isAboutZuteilung({ facts, verdict }: NoteFor): boolean {
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
function nextLines({ next }: Assessment, german: Speaker): readonly Line[] {
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
interface Telling {
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

function prerequisiteLines(verdict: Explained, telling: Telling): readonly Line[] {
  const { speaker } = telling;
  // What was not looked at has no reasons; that it was not stands above.
  if (!isExamined(verdict)) return [];
  return PREREQUISITES.flatMap((each) => {
    const name = speaker.say('verdict', `prerequisite.${each}`);
    const found = named(name, findingText(verdict, each, speaker), speaker);
    return foundLines(found, verdict.prerequisites[each].reasons, telling);
  });
}

function furtherLines(verdict: Explained, telling: Telling): readonly Line[] {
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

function openLines(verdict: Explained, speaker: Speaker): readonly Line[] {
  const lines = openPoints(verdict).map(({ prerequisite, offices }) => {
    const names = offices.map((id) => speaker.say('next', `${id}.name`));
    const name = speaker.say('verdict', `prerequisite.${prerequisite}`);
    return named(name, speaker.list(names, 'clauses'), speaker);
  });
  return lines.length === 0
    ? []
    : [['heading', speaker.say('verdict', 'heading.open')], ...ofKind('text', lines)];
}

/** What has to be said with the verdict; in a file some of it is filled in, and nothing is left to whoever reads it. */
function noticesOf(verdict: Explained, speaker: Speaker): readonly string[] {
  const told = noticeLines(verdict, speaker);
  return verdict.notices.map(({ id }, index) =>
    isFile(speaker) && speaker.has('akte', `notice.${id}`)
      ? speaker.sayById('akte', `notice.${id}`)
      : (told[index] as string),
  );
}

/** Everything that the note says, line by line, in one language; a form says nothing but in German. */
function linesOf(about: NoteFor, speaker: Speaker): readonly Line[] {
  const { verdict } = about;
  const { say } = speaker;
  const form = (
    id: 'office' | 'basis' | 'talk' | 'proven' | 'zuteilung' | 'further' | 'follow-up',
  ): Line => ['form', say('akte', `form.${id}`)];
  const heading = (id: 'verdict' | 'decisive' | 'notices' | 'sources'): Line => [
    'heading',
    say('verdict', `heading.${id}`),
  ];
  const unread = unreadLines(speaker);
  const telling = { speaker, citations: createCitations(speaker) };
  const [headline, meaning, prerequisites, period] = verdictText(verdict, speaker);
  const reasons = [...prerequisiteLines(verdict, telling), ...furtherLines(verdict, telling)];
  return [
    ['title', say('verdict', 'vermerk.title')],
    form('office'),
    ['text', [speaker.list(standLines(verdict, speaker), 'clauses'), ...unread].join('\n')],
    heading('verdict'),
    ...ofKind('point', headline.lines),
    ...ofKind('text', meaning.lines),
    ...ofKind('point', [...prerequisites.lines, ...period.lines]),
    ...nextLines(verdict, speaker),
    ['heading', say('verdict', 'vermerk.answers')],
    form('talk'),
    form('basis'),
    form('proven'),
    ...answerLines(about, speaker),
    ...goneLines(about, speaker),
    ...(isAboutZuteilung(about) ? [form('zuteilung')] : []),
    heading('decisive'),
    ...reasons,
    ...openLines(verdict, speaker),
    heading('notices'),
    ...ofKind('text', noticesOf(verdict, speaker)),
    heading('sources'),
    ['text', speaker.list(telling.citations.inFull(), 'clauses')],
    form('further'),
    form('follow-up'),
  ];
}

/**
 * The note for the file on one person. German is binding and always there.
 * @param beside the code of the language that stands beside it; nothing, or German, for none
 */
export function vermerkOf(about: NoteFor, i18n: I18n, beside?: string | null): Vermerk {
  const german = i18n.speaker('de', 'fachkraft');
  const other = beside == null || beside === 'de' ? null : i18n.speaker(beside, 'fachkraft');
  const others = other === null ? [] : linesOf(about, other);
  const blocks = linesOf(about, german).map(([kind, text], index) => {
    const translated = kind === 'form' ? undefined : others[index]?.[1];
    return { kind, german: text, ...(translated !== undefined && { beside: translated }) };
  });
  return {
    title: german.say('verdict', 'vermerk.title'),
    blocks,
    signature: german.say('akte', 'form.signature'),
    language: german.writing,
    ...(other !== null && { beside: other.writing }),
  };
}
