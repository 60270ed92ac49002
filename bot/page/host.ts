import type { Conversation, Municipality } from '../../dialogs/index.ts';
import type { Day } from '../../src/index.ts';
import type { AboutAddresses } from '../about/pages.ts';
import type { I18n } from '../i18n/speaker.ts';
import type { Contacts } from '../render/contact.ts';

/** What a municipality shows of itself on the page. */
export interface PageSite {
  readonly name: string | null;
  /** The town that is offered where it is asked where somebody lives. */
  readonly municipality: Municipality | null;
  readonly contacts: Contacts;
  readonly legalNotice: string | null;
  readonly privacy: string | null;
  /** A video in Deutsche Gebaerdensprache. */
  readonly signLanguage: string | null;
  /** Where the pages are that say what this is. */
  readonly about: AboutAddresses;
  /** Where the page of the rules is. */
  readonly rules: string;
  /** The codes of the languages offered; the first is spoken where no other was asked for. */
  readonly languages: readonly [string, ...string[]];
  /** Whether it is shown as a tab of another program: to leave quickly would take all of that away. */
  readonly isTab?: boolean;
}

/** Where the page lives, a server or a browser: whatever it needs there to answer and to be shown. */
export interface Host {
  readonly conversation: Conversation;
  readonly i18n: I18n;
  readonly site: PageSite;
  /** Today, where somebody begins. */
  readonly today: () => Day;
  /** Whether the note for the file can be made by now; it can where nothing is said of that. */
  readonly hasNote?: () => boolean;
}
