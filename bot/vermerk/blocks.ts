import { type Explained, type Facts, PREREQUISITES, type Reason } from '../../src/index.ts';
import type { Language } from '../i18n/language.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { isExamined, isScopeTold, openPoints } from '../render/examined.ts';
import { answerText, factText } from '../render/labels.ts';
import { named, reasonLines } from '../render/reasons.ts';
import { noticeLines } from '../render/verdict.ts';

/** How a block of the note is set: what it is. */
export type BlockKind = 'title' | 'heading' | 'point' | 'text';

/** One block of the note, in German and, where there is one, in the language beside it. */
export interface Block {
  readonly kind: BlockKind;
  readonly german: string;
  readonly beside?: string;
}

/** A note for the file: what it says, and what is filled in by hand. */
export interface Vermerk {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What stands before the empty lines: the file reference above, the signature below. */
  readonly blanks: { readonly reference: string; readonly signature: string };
  readonly language: Language;
  /** The language beside the German; nothing where there is none. */
  readonly beside?: Language;
}

/** What a note is made from. */
export interface NoteFor {
  readonly facts: Facts;
  readonly verdict: Explained;
}

type Line = readonly [BlockKind, string];

/** The answers that count; others were given, but the law does not ask for them here. */
function answerLines({ facts, verdict }: NoteFor, speaker: Speaker): readonly Line[] {
  const tell = speaker.language === 'de' ? factText : answerText;
  return verdict.counting.map((key) => ['text', tell([key, String(facts[key])], speaker)] as const);
}

function foundLines(found: string, reasons: readonly Reason[], speaker: Speaker): readonly Line[] {
  const lines = reasonLines(reasons, speaker).map((line) => ['text', line] as const);
  return [['point', found], ...lines];
}

function prerequisiteLines(verdict: Explained, speaker: Speaker): readonly Line[] {
  return PREREQUISITES.flatMap((each) => {
    const { finding, reasons } = verdict.prerequisites[each];
    const name = speaker.say('verdict', `prerequisite.${each}`);
    const found = named(name, speaker.say('verdict', `finding.${finding ?? 'none'}`), speaker);
    if (isExamined(verdict)) return foundLines(found, reasons, speaker);
    return [
      ['point', found],
      ['text', speaker.say('verdict', 'notExamined')],
    ];
  });
}

function openLines(verdict: Explained, speaker: Speaker): readonly Line[] {
  const lines = openPoints(verdict).map(({ prerequisite, offices }) => {
    const names = speaker.list(
      offices.map((id) => speaker.say('next', `${id}.name`)),
      'clauses',
    );
    const name = speaker.say('verdict', `prerequisite.${prerequisite}`);
    return ['text', named(name, names, speaker)] as const;
  });
  return lines.length === 0 ? [] : [['heading', speaker.say('verdict', 'heading.open')], ...lines];
}

function furtherLines(verdict: Explained, speaker: Speaker): readonly Line[] {
  const { scope, period } = verdict;
  const { say } = speaker;
  const programme = isScopeTold(verdict)
    ? foundLines(say('verdict', `scope.${scope.finding}`), scope.reasons, speaker)
    : [];
  const title = say('verdict', 'heading.period');
  const counselling =
    period === null
      ? []
      : foundLines(
          named(title, say('verdict', `period.${period.finding}`), speaker),
          period.reasons,
          speaker,
        );
  return [...programme, ...counselling];
}

/** Everything that the note says, line by line, in one language. */
function linesOf(about: NoteFor, speaker: Speaker): readonly Line[] {
  const { verdict } = about;
  const { say } = speaker;
  return [
    ['title', say('verdict', 'vermerk.title')],
    ['text', say('verdict', 'asOf', { date: verdict.asOf })],
    ['text', say('verdict', 'vermerk.rules', { version: speaker.whole(verdict.rules) })],
    ['heading', say('verdict', 'heading.verdict')],
    ['point', say('verdict', `headline.${verdict.verdict}`)],
    ['heading', say('verdict', 'vermerk.answers')],
    ...answerLines(about, speaker),
    ['heading', say('verdict', 'heading.prerequisites')],
    ...prerequisiteLines(verdict, speaker),
    ...furtherLines(verdict, speaker),
    ...openLines(verdict, speaker),
    ['heading', say('verdict', 'heading.notices')],
    ...noticeLines(verdict, speaker).map((line) => ['text', line] as const),
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
    const translated = others[index]?.[1];
    return { kind, german: text, ...(translated !== undefined && { beside: translated }) };
  });
  return {
    title: german.say('verdict', 'vermerk.title'),
    blocks,
    blanks: {
      reference: german.say('verdict', 'vermerk.reference'),
      signature: german.say('verdict', 'vermerk.signature'),
    },
    language: german.writing,
    ...(other !== null && { beside: other.writing }),
  };
}
