import type { Ground, Reason, Source } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** Something and what it is, with the colon that the language has. */
export function named(question: string, answer: string, { say }: Speaker): string {
  return say('dialog', 'understoodItem', { question, answer });
}

/** A citation; a paragraph's sign, and what counts in it, stay with their number. */
export function citation(title: string, { whole }: Speaker): string {
  return whole(title.replaceAll(/(§|Art\.|Abs\.|S\.|Nr\.) /g, '$1\u00A0'));
}

/** A source in full, with its date. */
export function fullCitation({ title, date }: Source, speaker: Speaker): string {
  const full = citation(title, speaker);
  return date === undefined ? full : `${full} (${speaker.date(date)})`;
}

/** Cites sources by their short names, each where it is first cited, and knows them all at the end. */
export interface Citations {
  /** The short names of those that were not cited yet, as a list; nothing where all were. */
  readonly cite: (sources: readonly Source[]) => string;
  /** Everything that was cited, in full. */
  readonly inFull: () => readonly string[];
}

/** Nothing is cited yet. */
export function createCitations(speaker: Speaker): Citations {
  const cited = new Map<string, Source>();
  return {
    cite: (sources) => {
      const fresh = sources.filter(({ id }) => !cited.has(id));
      for (const source of fresh) cited.set(source.id, source);
      const names = fresh.map(({ short, title }) => citation(short ?? title, speaker));
      return speaker.list(names, 'clauses');
    },
    inFull: () => [...cited.values()].map((source) => fullCitation(source, speaker)),
  };
}

/** What something rests on: how strong the ground is, and the sources that were not cited yet. */
function groundLine(
  { ground, sources }: { readonly ground: readonly Ground[]; readonly sources: readonly Source[] },
  citations: Citations,
  speaker: Speaker,
): string {
  const grounds = speaker.list(ground.map((mark) => speaker.say('verdict', `ground.${mark}`)));
  return `[${grounds}] ${citations.cite(sources)}`.trim();
}

/** Reasons in words, each with its ground and its sources below it. */
export function reasonLines(
  reasons: readonly Reason[],
  speaker: Speaker,
  citations = createCitations(speaker),
): readonly string[] {
  return reasons.flatMap((reason) => [
    speaker.sayById('reasons', reason.id, reason.params),
    groundLine(reason, citations, speaker),
  ]);
}
