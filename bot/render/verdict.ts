import {
  type Assessment,
  type Explained,
  type NextId,
  PREREQUISITES,
  type Prerequisite,
} from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { askerOf } from './asker.ts';
import { changeEntries } from './changes.ts';
import { type Contacts, contactLines } from './contact.ts';
import { isExamined, isScopeTold } from './examined.ts';
import { answerText } from './labels.ts';
import { type Citations, createCitations, named, reasonLines } from './reasons.ts';
import type { Entry, VerdictText } from './section.ts';
import { unreadLines } from './unread.ts';

const isProfessional = (speaker: Speaker) => askerOf(speaker) === 'professional';

/** What a verdict is, in a sentence. */
export function headline({ verdict, period }: Assessment, { say }: Speaker): string {
  const isUsedUp = verdict === 'zielgruppe' && period?.finding === 'ausgeschoepft';
  return say('verdict', `headline.${isUsedUp ? 'zielgruppe-aufgebraucht' : verdict}`);
}

function meaning({ verdict, meaning: ids }: Assessment, speaker: Speaker): string {
  return isProfessional(speaker)
    ? speaker.say('verdict', `outcome.${verdict}`)
    : ids.map((id) => speaker.say('verdict', `meaning.${id}`)).join(' ');
}

/** What was found about a prerequisite, in the words of the trade: which way an open one leans, too. */
export function findingText(
  { prerequisites }: Assessment,
  prerequisite: Prerequisite,
  { say }: Speaker,
): string {
  const { finding, lean } = prerequisites[prerequisite];
  if (lean !== undefined) return say('verdict', `finding.open-${lean}`);
  return say('verdict', `finding.${finding ?? 'none'}`);
}

/** Whether a prerequisite fits, as a person reads it: outside the programme it is of no interest. */
function fits(
  { scope, prerequisites }: Assessment,
  prerequisite: Prerequisite,
  { say }: Speaker,
): string {
  const { finding } = prerequisites[prerequisite];
  return scope.finding === 'outside' || finding === null
    ? say('verdict', 'fits.notExamined')
    : say('verdict', `fits.${prerequisite}.${finding}`);
}

function scopeLines(assessment: Assessment, speaker: Speaker): readonly string[] {
  if (!isScopeTold(assessment)) return [];
  if (assessment.scope.finding === 'open') return [speaker.say('verdict', 'fits.landOpen')];
  return isProfessional(speaker) ? [speaker.say('verdict', 'scope.outside')] : [];
}

function prerequisiteLines(assessment: Assessment, speaker: Speaker): readonly string[] {
  const told = isProfessional(speaker) ? findingText : fits;
  const lines = PREREQUISITES.map((prerequisite) => {
    const name = speaker.say('verdict', `prerequisite.${prerequisite}`);
    const found = isExamined(assessment)
      ? told(assessment, prerequisite, speaker)
      : speaker.say('verdict', 'fits.notExamined');
    return named(name, found, speaker);
  });
  return [...lines, ...scopeLines(assessment, speaker)];
}

function periodLine({ period }: Assessment, speaker: Speaker): readonly string[] {
  if (period === null) return [];
  const { say } = speaker;
  const found = say('verdict', `period.${period.finding}`);
  return [named(say('verdict', 'heading.period'), found, speaker)];
}

/** To a person the period is of no interest as long as it lasts. */
function periodLines(assessment: Assessment, speaker: Speaker): readonly string[] {
  const isQuiet = assessment.period?.finding === 'laufend' && !isProfessional(speaker);
  return isQuiet ? [] : periodLine(assessment, speaker);
}

/** Whom to turn to: whoever the municipality names; a person without a name reads where such a service is found. */
function nextEntries({ next }: Assessment, speaker: Speaker, contacts: Contacts): readonly Entry[] {
  return next[askerOf(speaker)].map(({ id, params }) => {
    const contact = contacts[id as NextId];
    const reached = contactLines(contact);
    const isFound = reached.length > 0 || isProfessional(speaker);
    const isSought = !isFound && speaker.has('next', `${id}.place`);
    return {
      title: speaker.sayById('next', `${id}.name`, params),
      lines: [
        ...(isSought ? [speaker.sayById('next', `${id}.place`, params)] : reached),
        speaker.sayById('next', `${id}.text`, params),
      ],
      ...(contact !== undefined && { contact }),
    };
  });
}

/** What is open comes first, then what is missing, then what fits. */
const ORDER = ['open', 'not-met', 'met', null] as const;

/** What settles the verdict: each reason under the answers that it rests on; then the period. */
function reasonEntries(
  assessment: Explained,
  speaker: Speaker,
  citations: Citations,
): readonly Entry[] {
  const { prerequisites, because, period } = assessment;
  const rank = (reasons: (typeof because)[number]['reasons']) => {
    const about = PREREQUISITES.find((each) => prerequisites[each].reasons === reasons);
    return ORDER.indexOf(about === undefined ? null : prerequisites[about].finding);
  };
  const decisive = because.toSorted((one, other) => rank(one.reasons) - rank(other.reasons));
  const entries = decisive.map(({ answers, reasons }) => {
    const told = answers.map(({ key, value }) => answerText([key, value], speaker));
    const lines = reasonLines(reasons, speaker, citations);
    return told.length === 0 ? { lines } : { title: speaker.list(told, 'clauses'), lines };
  });
  const [title] = periodLine(assessment, speaker);
  if (period === null || title === undefined) return entries;
  return [...entries, { title, lines: reasonLines(period.reasons, speaker, citations) }];
}

/** What has to be said with a verdict. */
export function noticeLines({ notices: all }: Assessment, speaker: Speaker): readonly string[] {
  return all.map(({ id, params }) => {
    const { prerequisite } = params;
    const key = prerequisite === undefined ? id : `${id}.${prerequisite}`;
    return speaker.sayById('notices', key, params);
  });
}

/** On which day a verdict holds, by the law of which day, by which rules. */
export function standLines(
  { asOf, rechtsstand, rules }: Explained,
  { say, whole }: Speaker,
): readonly string[] {
  return [
    say('verdict', 'asOf', { date: asOf }),
    say('verdict', 'rechtsstand', { date: rechtsstand }),
    say('verdict', 'vermerk.rules', { version: whole(rules) }),
  ];
}

/**
 * Puts a verdict into words: what it is and means, whom to turn to; then why, what could change it, what
 * to mind, and where all that is written.
 * @param contacts shown with whom to turn to
 */
export function verdictText(
  assessment: Explained,
  speaker: Speaker,
  contacts: Contacts = {},
): VerdictText {
  const citations = createCitations(speaker);
  const heading = (id: 'next' | 'decisive' | 'changes' | 'notices' | 'sources') =>
    speaker.say('verdict', `heading.${id}`);
  const each = (lines: readonly string[]) => lines.map((line) => ({ lines: [line] }));
  const reasons = reasonEntries(assessment, speaker, citations);
  const changes = changeEntries(assessment, speaker, citations);
  return [
    { id: 'headline', lines: [headline(assessment, speaker)] },
    { id: 'meaning', lines: [meaning(assessment, speaker)] },
    { id: 'prerequisites', lines: prerequisiteLines(assessment, speaker) },
    { id: 'period', lines: periodLines(assessment, speaker) },
    { id: 'next', heading: heading('next'), entries: nextEntries(assessment, speaker, contacts) },
    { id: 'reasons', heading: heading('decisive'), entries: reasons },
    { id: 'changes', heading: heading('changes'), entries: changes },
    { id: 'notices', heading: heading('notices'), entries: each(noticeLines(assessment, speaker)) },
    { id: 'sources', heading: heading('sources'), entries: each(citations.inFull()) },
    { id: 'stand', lines: [...standLines(assessment, speaker), ...unreadLines(speaker)] },
  ];
}
