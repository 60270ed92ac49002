import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Municipality } from '../../dialogs/index.ts';
import { municipalitiesLike, municipalityNamed } from '../../dialogs/typing.ts';
import {
  BUILT_IN,
  FactsError,
  hiddenIn,
  NEXT_IDS,
  type RuleSet,
  withReading,
} from '../../src/index.ts';
import type { Contact, Contacts } from '../render/contact.ts';
import { SettingError } from './setting-error.ts';
import { type Codes, shownOf, siteSchema, VIEWS } from './site-schema.ts';

/** What a municipality changes. */
export interface Site {
  readonly name: string | null;
  /** The town that most who ask live in; its name is offered as an answer. */
  readonly municipality: Municipality | null;
  /** Who is behind each "where to turn". */
  readonly contacts: Contacts;
  readonly legalNotice: string | null;
  readonly privacy: string | null;
  /** Who takes feedback on barriers. */
  readonly feedback: Contact | null;
  /** A video in Deutsche Gebaerdensprache. */
  readonly signLanguage: string | null;
  /** The municipality's own declaration of accessibility. */
  readonly declaration: string | null;
  /** What is shown at `/`. */
  readonly view: (typeof VIEWS)[number];
  /** The codes of the languages offered; the first is spoken where no other was asked for. */
  readonly languages: readonly [string, ...string[]];
  /** The origins whose pages may embed the chat. */
  readonly origins: readonly string[];
  readonly rules: RuleSet;
  /** The municipality's own reading as it stands in the file; nothing where it has none. */
  readonly reading: unknown;
}

function readFile(file: string): unknown {
  try {
    // Editors on Windows put a mark before it that JSON does not know.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new SettingError('no-file', { params: { file }, cause });
  }
}

function rulesOf(file: string, reading: unknown): RuleSet {
  if (reading === undefined) return BUILT_IN;
  try {
    return withReading(reading);
  } catch (cause) {
    if (!(cause instanceof FactsError)) throw cause;
    const key = cause.key === null ? 'rules' : `rules.${cause.key}`;
    const params = { file, key, allowed: cause.allowed.join(', ') };
    throw new SettingError('bad-reading', { params, cause });
  }
}

/** How many names are proposed in place of a wrong one. */
const PROPOSED = 6;

function municipalityOf(file: string, name: string): Municipality {
  const found = municipalityNamed(name);
  if (found !== undefined) return found;
  const allowed = [...municipalitiesLike(name, PROPOSED), '…'].join(', ');
  throw new SettingError('bad-site', { params: { file, key: 'municipality', allowed } });
}

/** What is expected at a place of the site file, as far as a list can say it. */
function expectedAt(key: string, known: Codes): string {
  if (key.startsWith('contacts')) return NEXT_IDS.join(', ');
  if (key.startsWith('languages')) return known.join(', ');
  if (key === 'view') return VIEWS.join(', ');
  return Object.keys(siteSchema(known).entries).join(', ');
}

/**
 * Reads the site file; without one, the product as it is.
 * @param known the codes of the languages there are
 * @param lost those of languages that cannot be offered: naming them is no fault of the site file
 * @throws {SettingError} naming the file, and the place in it that is wrong
 */
export function readSite(file: string | null, known: Codes, lost: readonly string[] = []): Site {
  const parsed = v.safeParse(siteSchema([...known, ...lost]), file === null ? {} : readFile(file));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const key = v.getDotPath(issue) ?? '';
    if (key.startsWith('origins.'))
      throw new SettingError('bad-origin', { params: { file: String(file), key } });
    const hidden = typeof issue.input === 'string' ? hiddenIn(issue.input) : undefined;
    const allowed = hidden === undefined ? expectedAt(key, known) : `!${hidden}`;
    throw new SettingError('bad-site', { params: { file: String(file), key, allowed } });
  }
  const { municipality, feedback, declaration, view, origins, rules } = parsed.output;
  return {
    ...shownOf(parsed.output, known),
    municipality: municipality === undefined ? null : municipalityOf(String(file), municipality),
    feedback: feedback ?? null,
    declaration: declaration ?? null,
    view,
    origins,
    rules: rulesOf(String(file), rules),
    reading: rules,
  };
}
