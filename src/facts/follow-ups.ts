import { beratungSeit } from './beratung-seit.ts';
import { bezug } from './bezug.ts';
import { bleiberechtsantrag } from './bleiberechtsantrag.ts';
import type { Choice, Fact } from './fact.ts';
import { fluchthintergrund } from './fluchthintergrund.ts';
import { herkunft } from './herkunft.ts';
import { verfahren } from './verfahren.ts';
import { vorlaeufigSeit } from './vorlaeufig-seit.ts';
import { wohnungsweg } from './wohnungsweg.ts';

/**
 * The facts that are asked once it is known where a person lives and by which paper, in the order of
 * asking. A new fact is one line here.
 */
export const FOLLOW_UPS = {
  bezug,
  fluchthintergrund,
  herkunft,
  verfahren,
  bleiberechtsantrag,
  wohnungsweg,
  vorlaeufigSeit,
  beratungSeit,
} as const satisfies Record<string, Fact>;

type All = typeof FOLLOW_UPS;

/** What a row can ask further: of each fact that is chosen from a list some of its values. */
export type FollowUpWhen = {
  readonly [Key in keyof All as All[Key] extends Choice
    ? Key
    : never]?: readonly (All[Key] extends Choice ? keyof All[Key]['values'] : never)[];
};
