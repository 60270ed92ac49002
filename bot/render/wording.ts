import type { I18n } from '../i18n/speaker.ts';
import type { Contacts } from './contact.ts';

/** What a channel puts a turn into words with. */
export interface Wording {
  readonly i18n: I18n;
  /** Shown with where to turn. */
  readonly contacts: Contacts;
  /** Where the rules can be read, where the address of the server is known. */
  readonly rulesUrl?: string;
}
