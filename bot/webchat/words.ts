import { mergedPersonal, type PersonalWords } from '../../dialogs/personal/index.ts';
import { RECHTSSTAND } from '../../src/index.ts';
import { type Locales, localeIn, typedIn } from '../i18n/locales.ts';
import type { Speaker } from '../i18n/speaker.ts';
import type { PageWords } from './client/settings.ts';

/** The words of the page in a speaker's language. */
export function pageWords({ say, writing }: Speaker, locales: Locales): PageWords {
  const { code, name, dir } = writing;
  return {
    code,
    name,
    dir,
    title: say('web', 'title'),
    language: say('web', 'language'),
    second: say('web', 'second'),
    secondNone: say('web', 'secondNone'),
    tools: say('web', 'tools'),
    zurueck: say('dialog', 'button.zurueck'),
    hilfe: say('dialog', 'button.hilfe'),
    warum: say('dialog', 'button.warum'),
    neu: say('dialog', 'button.neu'),
    vermerkPrint: say('web', 'vermerkPrint'),
    vermerkPdf: say('web', 'vermerkPdf'),
    orientation: say('web', 'orientation'),
    legalNotice: say('web', 'legalNotice'),
    privacy: say('web', 'privacy'),
    rules: say('web', 'rules', { date: RECHTSSTAND }),
    longAgo: say('web', 'longAgo', { date: RECHTSSTAND }),
    ended: say('web', 'ended'),
    busy: say('errors', 'http-503'),
    again: say('web', 'again'),
    offline: say('web', 'offline'),
    noScript: say('web', 'noScript'),
    webchat: localeIn(locales, code).webchat,
  };
}

/** What stands beside names and numbers in the languages offered, and in German. */
export function personalWords(locales: Locales, offered: readonly string[]): PersonalWords {
  const codes = ['de', ...offered];
  return mergedPersonal(codes.map((code) => typedIn(locales, code).talk.personal));
}
