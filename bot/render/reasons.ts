import type { Reason } from '../../src/assess.ts';
import type { Ground } from '../../src/finding.ts';
import type { Source } from '../../src/sources.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** Something and what it is, with the colon that the language has. */
export function named(question: string, answer: string, { say }: Speaker): string {
  return say('dialog', 'understoodItem', { question, answer });
}

/** What something rests on: how strong the ground is, and the sources with their dates. */
function sourceLine(
  { ground, sources }: { readonly ground: readonly Ground[]; readonly sources: readonly Source[] },
  speaker: Speaker,
): string {
  const grounds = speaker.list(ground.map((mark) => speaker.say('verdict', `ground.${mark}`)));
  const titles = sources.map(({ title, date }) => {
    const cited = speaker.whole(title);
    return date === undefined ? cited : `${cited} (${speaker.date(date)})`;
  });
  const heading = speaker.say('verdict', 'heading.sources');
  return `[${grounds}] ${named(heading, speaker.list(titles, 'clauses'), speaker)}`;
}

/** Reasons in words, each with its ground and its sources below it. */
export function reasonLines(reasons: readonly Reason[], speaker: Speaker): readonly string[] {
  return reasons.flatMap((reason) => [
    speaker.sayById('reasons', reason.id, reason.params),
    sourceLine(reason, speaker),
  ]);
}
