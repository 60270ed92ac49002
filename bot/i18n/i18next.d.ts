import 'i18next';
import type about from '../../locales/de/about.json';
import type akte from '../../locales/de/akte.json';
import type answers from '../../locales/de/answers.json';
import type dialog from '../../locales/de/dialog.json';
import type embed from '../../locales/de/embed.json';
import type errors from '../../locales/de/errors.json';
import type folder from '../../locales/de/folder.json';
import type labels from '../../locales/de/labels.json';
import type locales from '../../locales/de/locales.json';
import type next from '../../locales/de/next.json';
import type notices from '../../locales/de/notices.json';
import type page from '../../locales/de/page.json';
import type questions from '../../locales/de/questions.json';
import type reasons from '../../locales/de/reasons.json';
import type regeln from '../../locales/de/regeln.json';
import type short from '../../locales/de/short.json';
import type table from '../../locales/de/table.json';
import type teamsApp from '../../locales/de/teams-app.json';
import type terms from '../../locales/de/terms.json';
import type verdict from '../../locales/de/verdict.json';
import type web from '../../locales/de/web.json';

/** German is the source: a key that it lacks does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'dialog';
    resources: {
      about: typeof about;
      page: typeof page;
      questions: typeof questions;
      labels: typeof labels;
      answers: typeof answers;
      short: typeof short;
      reasons: typeof reasons;
      notices: typeof notices;
      next: typeof next;
      verdict: typeof verdict;
      dialog: typeof dialog;
      embed: typeof embed;
      errors: typeof errors;
      web: typeof web;
      'teams-app': typeof teamsApp;
      akte: typeof akte;
      regeln: typeof regeln;
      table: typeof table;
      terms: typeof terms;
      locales: typeof locales;
      folder: typeof folder;
    };
  }
}
