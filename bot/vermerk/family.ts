import { type FactKey, factOf, toldKeys } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { isExamined } from '../render/examined.ts';
import { answerLabel, personLabel } from '../render/labels.ts';
import { createCitations, named } from '../render/reasons.ts';
import { unreadLines } from '../render/unread.ts';
import { standLines, verdictText } from '../render/verdict.ts';
import {
  answerLines,
  furtherLines,
  goneLines,
  isAboutZuteilung,
  type Line,
  type NoteFor,
  nextLines,
  noticesOf,
  ofKind,
  openLines,
  prerequisiteLines,
  type Telling,
} from './lines.ts';

/** The facts that all of a family told and have in common: said once, for all of them. */
function sharedKeys(about: readonly NoteFor[]): readonly FactKey[] {
  const [first, ...others] = about;
  if (first === undefined) return [];
  return toldKeys(first.facts).filter(
    (key) =>
      factOf(key).isSharedByFamily === true &&
      others.every(({ facts }) => toldKeys(facts).includes(key) && facts[key] === first.facts[key]),
  );
}

/** How somebody is called in the note: a person of a code by their place. */
function nameOf({ label }: NoteFor, index: number, speaker: Speaker): string {
  return personLabel(label ?? { relative: 'person', number: index + 1 }, speaker);
}

/** What all of them have to be told, and what only some. */
function noticesIn(about: readonly NoteFor[], speaker: Speaker) {
  const each = about.map(({ verdict }) => noticesOf(verdict, speaker));
  const [first = [], ...others] = each;
  const common = first.filter((notice) => others.every((all) => all.includes(notice)));
  return { common, own: each.map((all) => all.filter((notice) => !common.includes(notice))) };
}

/** What was found of one of them, with what is of that person alone. */
function personLines(
  person: NoteFor,
  shared: readonly FactKey[],
  notices: readonly string[],
  telling: Telling,
): readonly Line[] {
  const { facts, verdict } = person;
  const { speaker } = telling;
  const { say } = speaker;
  const [headline, meaning, prerequisites] = verdictText(verdict, speaker);
  const own = toldKeys(facts).filter((key) => !shared.includes(key));
  return [
    ...ofKind('point', headline.lines),
    ...ofKind('text', meaning.lines),
    ...answerLines(person, speaker, own),
    ...goneLines(person, speaker),
    ...ofKind('point', isExamined(verdict) ? [] : prerequisites.lines),
    ...prerequisiteLines(verdict, telling),
    ...furtherLines(verdict, telling),
    ...openLines(verdict, speaker, 'point'),
    ...ofKind('text', notices),
    ...(isAboutZuteilung(person) ? [['form', say('akte', 'form.zuteilung')] as const] : []),
    ...nextLines(verdict, speaker),
  ];
}

/** Everything that the note on a family says: what they have in common once, then person by person. */
export function familyLines(about: readonly NoteFor[], speaker: Speaker): readonly Line[] {
  const { say, list } = speaker;
  const form = (id: 'office' | 'basis' | 'talk' | 'proven' | 'further' | 'follow-up'): Line => [
    'form',
    say('akte', `form.${id}`),
  ];
  const telling = { speaker, citations: createCitations(speaker) };
  const shared = sharedKeys(about);
  const stands = about.map(({ verdict }) => standLines(verdict, speaker));
  const isOneDay = new Set(about.map(({ verdict }) => verdict.asOf)).size === 1;
  // Where the days differ, each stands with its person.
  const stand = (stands[0] ?? []).slice(isOneDay ? 0 : 1);
  const notices = noticesIn(about, speaker);
  const found = about.map((person, index) => {
    const { facts, verdict } = person;
    const paper = facts.status === undefined ? [] : [answerLabel('status', facts.status, speaker)];
    const who = list([nameOf(person, index, speaker), ...paper]);
    return named(who, say('verdict', `short.${verdict.verdict}`), speaker);
  });
  const persons = about.flatMap((person, index): readonly Line[] => [
    ['heading', nameOf(person, index, speaker)],
    ...ofKind('text', (stands[index] ?? []).slice(0, isOneDay ? 0 : 1)),
    ...personLines(person, shared, notices.own[index] ?? [], telling),
  ]);
  const common = about.slice(0, 1).flatMap((person) => answerLines(person, speaker, shared));
  return [
    ['title', say('verdict', 'vermerk.title')],
    form('office'),
    ['text', [list(stand, 'clauses'), ...unreadLines(speaker)].join('\n')],
    ['heading', say('verdict', 'heading.verdict')],
    ...ofKind('point', found),
    ['heading', say('verdict', 'vermerk.shared')],
    form('talk'),
    form('basis'),
    form('proven'),
    ...common,
    ...persons,
    ['heading', say('verdict', 'heading.notices')],
    ...ofKind('text', notices.common),
    ['heading', say('verdict', 'heading.sources')],
    ['text', list(telling.citations.inFull(), 'clauses')],
    form('further'),
    form('follow-up'),
  ];
}
