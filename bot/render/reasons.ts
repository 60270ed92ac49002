import type { Ground, Reason, Source } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** Something and what it is, with the colon that the language has. */
export function named(question: string, answer: string, { say }: Speaker): string {
  return say('dialog', 'understoodItem', { question, answer });
}

/** The title of a source; a paragraph's sign, and what counts in it, stay with their number. */
export function citation({ title }: Source, { whole }: Speaker): string {
  return whole(title.replaceAll(/(§|Abs\.|S\.|Nr\.) /g, '$1\u00A0'));
}

/** What something rests on: how strong the ground is, and the sources with their dates. */
function sourceLine(
  { ground, sources }: { readonly ground: readonly Ground[]; readonly sources: readonly Source[] },
  speaker: Speaker,
): string {
  const grounds = speaker.list(ground.map((mark) => speaker.say('verdict', `ground.${mark}`)));
  const titles = sources.map((source) => {
    const { date } = source;
    const title = citation(source, speaker);
    return date === undefined ? title : `${title} (${speaker.date(date)})`;
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
