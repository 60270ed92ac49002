import type { I18n } from '../i18n/speaker.ts';
import type { Contacts } from './contact.ts';

/** What a channel puts a turn into words with. */
export interface Wording {
  readonly i18n: I18n;
  /** Shown with where to turn. */
  readonly contacts: Contacts;
}
