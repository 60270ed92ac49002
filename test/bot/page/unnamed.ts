import { i18n } from '../../speech.ts';

/** A page as the product shows it where no town says more. */
export const UNNAMED = {
  i18n,
  site: {
    name: null,
    contacts: {},
    legalNotice: null,
    privacy: null,
    rules: '/regeln',
    languages: i18n.codes,
  },
  today: () => '2026-05-04',
};
