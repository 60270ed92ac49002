import type { Assessment, Reason } from '../../src/assess.ts';
import type { Explained } from '../../src/explain.ts';
import type { NextId } from '../../src/next.ts';
import { PREREQUISITES } from '../../src/rule-set.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { type Contacts, contactLines } from './contact.ts';
import { answerText } from './labels.ts';

/** One part of a verdict as it is set out: a heading, and lines below it. */
export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** What is said under a heading: a title, where there is one, and its sentences. */
export interface Entry {
  readonly title?: string;
  readonly lines: readonly string[];
}

/** A verdict put into words, for any channel to set out. */
export interface VerdictText {
  readonly headline: string;
  readonly meaning: string;
  readonly sections: readonly Section[];
  readonly asOf: string;
}

/** Something and what it is, with the colon that the language has. */
function named(question: string, answer: string, { say }: Speaker): string {
  return say('dialog', 'understoodItem', { question, answer });
}

function reasonLines(reasons: readonly Reason[], speaker: Speaker): readonly string[] {
  return reasons.flatMap(({ id, params, ground, sources }) => {
    const grounds = speaker.list(ground.map((mark) => speaker.say('verdict', `ground.${mark}`)));
    const titles = sources.map(({ title, date }) => {
      const cited = speaker.whole(title);
      return date === undefined ? cited : `${cited} (${speaker.date(date)})`;
    });
    const source = named(
      speaker.say('verdict', 'heading.sources'),
      speaker.list(titles, 'clauses'),
      speaker,
    );
    return [speaker.sayById('reasons', id, params), `[${grounds}] ${source}`];
  });
}

function prerequisites(assessment: Assessment, speaker: Speaker): Section {
  // In another Land the interview ends at once: what was not asked is not sent to any office.
  const isElsewhere =
    assessment.scope.finding === 'outside' &&
    assessment.prerequisites.bleibeperspektive.finding !== null;
  const entries = PREREQUISITES.map((prerequisite) => {
    const { finding, reasons } = assessment.prerequisites[prerequisite];
    const name = speaker.say('verdict', `prerequisite.${prerequisite}`);
    const found = speaker.say('verdict', `finding.${finding ?? 'none'}`);
    const lines = isElsewhere
      ? [speaker.say('verdict', 'notExamined')]
      : reasonLines(reasons, speaker);
    return { title: named(name, found, speaker), lines };
  });
  return { heading: speaker.say('verdict', 'heading.prerequisites'), entries };
}

/** The answers that settle the verdict: whoever finds one of them wrong knows what to change. */
function decisive({ decisive: answers }: Explained, speaker: Speaker): Section {
  const lines = answers.map(({ key, value }) => answerText([key, value], speaker));
  return {
    heading: speaker.say('verdict', 'heading.decisive'),
    entries: lines.map((line) => ({ lines: [line] })),
  };
}

/** Whether the person is inside the programme: said where it is not simply so. */
function scope({ scope: { finding, reasons } }: Assessment, speaker: Speaker): readonly Section[] {
  if (finding === 'inside') return [];
  const title = speaker.say('verdict', `scope.${finding}`);
  const telling = reasons.filter(({ id }) => id !== 'bundesland-baden-wuerttemberg');
  // Where the status alone leaves it open, the Bleibeperspektive says so already.
  if (finding === 'open' && telling.length === 0) return [];
  const entries = [{ title, lines: reasonLines(telling, speaker) }];
  return [{ heading: speaker.say('verdict', 'heading.scope'), entries }];
}

function period(assessment: Assessment, speaker: Speaker): readonly Section[] {
  if (assessment.period === null) return [];
  const { finding, reasons } = assessment.period;
  const title = speaker.say('verdict', `period.${finding}`);
  const entries = [{ title, lines: reasonLines(reasons, speaker) }];
  return [{ heading: speaker.say('verdict', 'heading.period'), entries }];
}

function open(assessment: Assessment, speaker: Speaker): readonly Section[] {
  if (assessment.scope.finding === 'outside') return [];
  const entries = PREREQUISITES.flatMap((prerequisite) => {
    const { clearedUpBy } = assessment.prerequisites[prerequisite];
    if (clearedUpBy === undefined) return [];
    const name = speaker.say('verdict', `prerequisite.${prerequisite}`);
    const offices = speaker.list(
      clearedUpBy.map((id) => speaker.say('next', `${id}.name`)),
      'clauses',
    );
    return [{ lines: [`${name} → ${offices}`] }];
  });
  return entries.length === 0 ? [] : [{ heading: speaker.say('verdict', 'heading.open'), entries }];
}

function next(assessment: Assessment, speaker: Speaker, contacts: Contacts): Section {
  const entries = assessment.next.map(({ id, params }) => ({
    title: speaker.sayById('next', `${id}.name`, params),
    lines: [speaker.sayById('next', `${id}.text`, params), ...contactLines(contacts[id as NextId])],
  }));
  return { heading: speaker.say('verdict', 'heading.next'), entries };
}

function notices(assessment: Assessment, speaker: Speaker): Section {
  const entries = assessment.notices.map(({ id, params }) => {
    const { prerequisite } = params;
    const key = prerequisite === undefined ? id : `${id}.${prerequisite}`;
    return { lines: [speaker.sayById('notices', key, params)] };
  });
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
      decisive(assessment, speaker),
      ...scope(assessment, speaker),
      prerequisites(assessment, speaker),
      ...period(assessment, speaker),
      ...open(assessment, speaker),
      next(assessment, speaker, contacts),
      notices(assessment, speaker),
    ],
    asOf: speaker.say('verdict', 'asOf', { date: assessment.asOf }),
  };
}
