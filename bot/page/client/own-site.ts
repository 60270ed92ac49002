import * as v from 'valibot';
import { type Codes, SETTLED, shownOf, siteSchema } from '../../config/site-schema.ts';
import type { PageSite } from '../host.ts';

/** What a site says of itself in a script beside the page stands under this name. */
export const OWN_SITE = 'zielgruppenlotseSite';

/** More faults than these are not told one by one. */
const MOST = 50;

/** What a script beside the page says, as far as it can be used, and the places of what cannot: `''` for all of it. */
interface OwnSite {
  readonly site: PageSite;
  readonly faults: readonly string[];
}

/** A value without what stands at a place in it. */
function without(value: unknown, [key, ...path]: readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries<unknown>({ ...value }).flatMap(
    ([name, each]): readonly (readonly [string, unknown])[] => {
      if (name !== String(key)) return [[name, each]];
      return path.length === 0 ? [] : [[name, without(each, path)]];
    },
  );
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/**
 * Reads what a site says of itself: by the rules of the site file, but gently. What is wrong is left out, and
 * all else holds.
 * @param given as its script has it
 * @param written what the page was written with; it holds where nothing can be read
 * @param known the codes of the languages there are
 */
export function readOwnSite(given: unknown, written: PageSite, known: Codes): OwnSite {
  const schema = v.omit(siteSchema(known), SETTLED);
  const faults: string[] = [];
  let left = given;
  while (faults.length < MOST) {
    const read = v.safeParse(schema, left);
    if (read.success) return { site: { ...written, ...shownOf(read.output, known) }, faults };
    const path = (read.issues[0].path ?? []).map(({ key }) => key);
    faults.push(path.join('.'));
    if (path.length === 0) break;
    left = without(left, path);
  }
  return { site: written, faults };
}
