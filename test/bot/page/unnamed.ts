import { addressesOf } from '../../../bot/about/pages.ts';
import { i18n, locales } from '../../speech.ts';

/** A page as the product shows it where no town says more. */
export const UNNAMED = {
  i18n,
  site: {
    name: null,
    municipality: null,
    contacts: {},
    legalNotice: null,
    privacy: null,
    signLanguage: null,
    about: addressesOf(locales, (id, code) => `/${id}?lang=${code}`),
    rules: '/regeln',
    languages: i18n.codes,
  },
  today: () => '2026-05-04',
};
