import { type Assessment, type Explained, type NextId, PREREQUISITES } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { changesSection } from './changes.ts';
import { type Contacts, contactLines } from './contact.ts';
import { isExamined, isScopeTold, openPoints } from './examined.ts';
import { answerText } from './labels.ts';
import { named, reasonLines } from './reasons.ts';
import type { VerdictSection } from './section.ts';

/** A verdict put into words, for any channel to set out. */
export interface VerdictText {
  readonly headline: string;
  readonly meaning: string;
  readonly sections: readonly VerdictSection[];
  readonly asOf: string;
}

function prerequisites(assessment: Assessment, speaker: Speaker): VerdictSection {
  const entries = PREREQUISITES.map((prerequisite) => {
    const { finding } = assessment.prerequisites[prerequisite];
    const name = speaker.say('verdict', `prerequisite.${prerequisite}`);
    const found = speaker.say('verdict', `finding.${finding ?? 'none'}`);
    const lines = isExamined(assessment) ? [] : [speaker.say('verdict', 'notExamined')];
    return { title: named(name, found, speaker), lines };
  });
  return { heading: speaker.say('verdict', 'heading.prerequisites'), entries };
}

/** What settles the verdict: each reason under the answers that it rests on. */
function decisive({ because }: Explained, speaker: Speaker): VerdictSection {
  const entries = because.map(({ answers, reasons }) => {
    const told = answers.map(({ key, value }) => answerText([key, value], speaker));
    const lines = reasonLines(reasons, speaker);
    return told.length === 0 ? { lines } : { title: speaker.list(told, 'clauses'), lines };
  });
  return { heading: speaker.say('verdict', 'heading.decisive'), entries };
}

function scope(assessment: Assessment, speaker: Speaker): readonly VerdictSection[] {
  if (!isScopeTold(assessment)) return [];
  const title = speaker.say('verdict', `scope.${assessment.scope.finding}`);
  const entries = [{ title, lines: [] }];
  return [{ heading: speaker.say('verdict', 'heading.scope'), entries }];
}

function period(assessment: Assessment, speaker: Speaker): readonly VerdictSection[] {
  if (assessment.period === null) return [];
  const { finding, reasons } = assessment.period;
  const title = speaker.say('verdict', `period.${finding}`);
  const entries = [{ title, lines: reasonLines(reasons, speaker) }];
  return [{ heading: speaker.say('verdict', 'heading.period'), entries }];
}

function open(assessment: Assessment, speaker: Speaker): readonly VerdictSection[] {
  const entries = openPoints(assessment).map(({ prerequisite, offices: ids }) => {
    const name = speaker.say('verdict', `prerequisite.${prerequisite}`);
    const offices = speaker.list(
      ids.map((id) => speaker.say('next', `${id}.name`)),
      'clauses',
    );
    return { lines: [`${name} → ${offices}`] };
  });
  return entries.length === 0 ? [] : [{ heading: speaker.say('verdict', 'heading.open'), entries }];
}

function next(assessment: Assessment, speaker: Speaker, contacts: Contacts): VerdictSection {
  const asker = speaker.role === 'fachkraft' ? 'professional' : 'person';
  const entries = assessment.next[asker].map(({ id, params }) => ({
    title: speaker.sayById('next', `${id}.name`, params),
    lines: [speaker.sayById('next', `${id}.text`, params), ...contactLines(contacts[id as NextId])],
  }));
  return { heading: speaker.say('verdict', 'heading.next'), entries };
}

/** What has to be said with a verdict. */
export function noticeLines({ notices: all }: Assessment, speaker: Speaker): readonly string[] {
  return all.map(({ id, params }) => {
    const { prerequisite } = params;
    const key = prerequisite === undefined ? id : `${id}.${prerequisite}`;
    return speaker.sayById('notices', key, params);
  });
}

function notices(assessment: Assessment, speaker: Speaker): VerdictSection {
  const entries = noticeLines(assessment, speaker).map((line) => ({ lines: [line] }));
  return { heading: speaker.say('verdict', 'heading.notices'), entries };
}

/**
 * Puts a verdict into words: what it is, why, what is open, where to turn, what to mind.
 * @param contacts shown with where to turn
 */
export function verdictText(
  assessment: Explained,
  speaker: Speaker,
  contacts: Contacts = {},
): VerdictText {
  return {
    headline: speaker.say('verdict', `headline.${assessment.verdict}`),
    meaning: speaker.say('verdict', `meaning.${assessment.verdict}`),
    sections: [
      prerequisites(assessment, speaker),
      ...scope(assessment, speaker),
      decisive(assessment, speaker),
      ...period(assessment, speaker),
      ...open(assessment, speaker),
      ...changesSection(assessment, speaker),
      next(assessment, speaker, contacts),
      notices(assessment, speaker),
    ],
    asOf: speaker.say('verdict', 'asOf', { date: assessment.asOf }),
  };
}
