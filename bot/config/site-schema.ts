import * as v from 'valibot';
import { hiddenIn, NEXT_IDS } from '../../src/index.ts';
import { originOf } from './origin.ts';

const line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(200),
  v.check((text) => hiddenIn(text) === undefined),
);
const link = v.pipe(
  line,
  v.check((address) => originOf(address) !== null),
);

/** Where people are sent: whatever of this the municipality wants to name. */
const contact = v.strictObject({
  name: v.optional(line),
  address: v.optional(line),
  phone: v.optional(line),
  email: v.optional(v.pipe(line, v.email())),
  url: v.optional(link),
  hours: v.optional(line),
});

/** What a site shows first: the page, or the chat. */
export const VIEWS = ['page', 'chat'] as const;

/** The codes of languages. */
export type Codes = readonly [string, ...string[]];

/** What a site file may have, wherever it is read: on a server, or by a page. @param languages the codes of those there are */
export const siteSchema = (languages: Codes) =>
  v.strictObject({
    name: v.optional(line),
    municipality: v.optional(line),
    contacts: v.optional(v.record(v.picklist(NEXT_IDS), contact), {}),
    legalNotice: v.optional(link),
    privacy: v.optional(link),
    feedback: v.optional(contact),
    signLanguage: v.optional(link),
    declaration: v.optional(link),
    view: v.optional(v.picklist(VIEWS), VIEWS[0]),
    languages: v.optional(v.pipe(v.array(v.picklist(languages)), v.nonEmpty()), [...languages]),
    origins: v.optional(
      v.array(
        v.pipe(
          line,
          v.check((origin) => originOf(origin) === origin),
        ),
      ),
      [],
    ),
    rules: v.optional(v.unknown()),
  });

/** What is settled where the site file is read: a script beside a page cannot change it. */
export const SETTLED = [
  ...(['municipality', 'feedback', 'declaration', 'view', 'origins', 'rules'] as const),
] as const;

/** What a site file says, read. */
type Given = Omit<v.InferOutput<ReturnType<typeof siteSchema>>, (typeof SETTLED)[number]>;

/**
 * What of a site file everybody sees.
 * @param known the codes of the languages that can be offered
 */
export function shownOf(
  { name, contacts, legalNotice, privacy, signLanguage, languages }: Given,
  known: Codes,
) {
  const [first, ...others] = languages.filter((code) => known.includes(code));
  return {
    name: name ?? null,
    contacts,
    legalNotice: legalNotice ?? null,
    privacy: privacy ?? null,
    signLanguage: signLanguage ?? null,
    languages: [first ?? known[0], ...others] as const,
  };
}
