import { mergedPersonal } from '../../dialogs/personal/index.ts';
import { RECHTSSTAND } from '../../src/index.ts';
import { type Locales, localeIn, typedIn } from '../i18n/locales.ts';
import type { Speaker } from '../i18n/speaker.ts';
import type { PageWords } from './client/settings.ts';

/** The words of the page in a speaker's language. */
export function pageWords({ say, writing }: Speaker, locales: Locales): PageWords {
  const { code, dir } = writing;
  return {
    code,
    dir,
    title: say('web', 'title'),
    menu: say('web', 'menu'),
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
    more: say('web', 'more'),
    ended: say('web', 'ended'),
    lost: say('web', 'lost'),
    busy: say('errors', 'http-503'),
    failed: say('errors', 'http-500'),
    tooLarge: say('errors', 'http-413'),
    again: say('web', 'again'),
    offline: say('web', 'offline'),
    slower: say('web', 'slower'),
    ending: say('page', 'ending'),
    goOn: say('page', 'goOn'),
    noScript: say('web', 'noScript'),
    webchat: localeIn(locales, code).webchat,
    personal: mergedPersonal(['de', code].map((each) => typedIn(locales, each).talk.personal)),
  };
}
