import { createConversation, type Understanding } from '../../../dialogs/index.ts';
import { BUILT_IN, type Day, withReading } from '../../../src/index.ts';
import { today } from '../../clock.ts';
import { createI18n } from '../../i18n/i18n.ts';
import type { Host, PageSite } from '../host.ts';
import { createLoading, type Loading, type LoadScript, type Scripts } from './loading.ts';
import { handedIn } from './registry.ts';

/** What a page tells its script. */
export interface Settings {
  readonly site: PageSite;
  /** The municipality's own reading of the law, as its file has it. */
  readonly reading?: unknown;
  readonly scripts: Scripts;
  /** The day on which the page was made: today is none before it. */
  readonly made: Day;
  /** The script that keeps the page on the device, where there is one. */
  readonly keeper?: string | undefined;
}

/** Texts are understood once the script that does is loaded; who holds a conversation sees to that first. */
const understanding: Understanding = (use) => (position, text) =>
  handedIn('typing').understanding(use)(position, text);

/** A person's own device: it answers by itself. */
export interface Device {
  readonly host: Host;
  readonly loading: Loading;
  /** The language offered that the browser prefers. */
  readonly preferred: string;
}

/**
 * Makes the conversation on the person's own device, and what loads the rest of it.
 * @param wished the tags of the languages that the browser prefers
 */
export function createDevice(
  settings: Settings,
  load: LoadScript,
  wished: readonly string[] = [],
): Device {
  const { site, reading, scripts, made } = settings;
  const { languages, terms, printed } = handedIn('shared');
  const i18n = createI18n(languages, terms);
  i18n.add('de', { texts: printed, terms });
  const rules = reading === undefined ? BUILT_IN : withReading(reading);
  const conversation = createConversation(
    { rules, languages: site.languages, municipality: site.municipality },
    understanding,
  );
  const { language } = i18n.choose({ preferred: wished }, site.languages);
  // A clock that lost its time begins in a year in which there was no programme.
  const noSooner = () => [today(), made].sort().at(-1) as Day;
  const host = { conversation, i18n, site, today: noSooner };
  return { host, loading: createLoading(scripts, i18n, load), preferred: language };
}
