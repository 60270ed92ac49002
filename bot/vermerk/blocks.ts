import type { Turn } from '../../dialogs/index.ts';
import type { Language } from '../i18n/language.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { createCitations } from '../render/reasons.ts';
import { unreadLines } from '../render/unread.ts';
import { standLines, verdictText } from '../render/verdict.ts';
import { familyLines } from './family.ts';
import {
  answerLines,
  furtherLines,
  goneLines,
  isAboutZuteilung,
  type Line,
  type LineKind,
  type NoteFor,
  nextLines,
  noticesOf,
  ofKind,
  openLines,
  prerequisiteLines,
} from './lines.ts';

/** One block of the note, in German and, where there is one, in the language beside it. */
export interface Block {
  readonly kind: LineKind;
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
  /** Whether it is about several persons, and goes on overleaf rather than in small print. */
  readonly isOfFamily: boolean;
}

/** Everything that the note on one person says, line by line, in one language; a form says nothing but in German. */
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

/** Whom the note of a turn is about: the family, or the person; nobody as long as no verdict stands. */
export function notedIn({ facts, verdict, family }: Turn): readonly NoteFor[] {
  if (family.length > 0) return family;
  return verdict === null ? [] : [{ facts, verdict }];
}

/**
 * The note for the file, one document for one person or a family. German is binding and always there.
 * @param beside the code of the language that stands beside it; nothing, or German, for none
 */
export function vermerkOf(about: readonly NoteFor[], i18n: I18n, beside?: string | null): Vermerk {
  const german = i18n.speaker('de', 'fachkraft');
  const other = beside == null || beside === 'de' ? null : i18n.speaker(beside, 'fachkraft');
  const [only, ...more] = about;
  const said = (speaker: Speaker) =>
    only !== undefined && more.length === 0 ? linesOf(only, speaker) : familyLines(about, speaker);
  const others = other === null ? [] : said(other);
  const blocks = said(german).map(([kind, text], index) => {
    const translated = kind === 'form' ? undefined : others[index]?.[1];
    return { kind, german: text, ...(translated !== undefined && { beside: translated }) };
  });
  return {
    title: german.say('verdict', 'vermerk.title'),
    blocks,
    signature: german.say('akte', 'form.signature'),
    language: german.writing,
    ...(other !== null && { beside: other.writing }),
    isOfFamily: more.length > 0,
  };
}
