import { NEXT_IDS } from '../../../src/index.ts';
import type { I18n } from '../../i18n/speaker.ts';
import { OWN_SITE } from '../client/own-site.ts';
import type { PageSite } from '../host.ts';

/** What the script is called. */
export const SITE_SCRIPT = 'site.js';

/** The longest line of the list of what is possible. */
const WIDTH = 76;

/** Words in lines, each of which begins under the other. */
function inLines(words: readonly string[], indent: string): string {
  const lines = [''];
  for (const word of words) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (indent.length + line.length > WIDTH) lines.push(word);
    else lines.splice(-1, 1, line);
  }
  return lines.join(`\n${indent}`);
}

const listed = (words: readonly string[]) =>
  inLines(
    words.map((word, index) => (index < words.length - 1 ? `${word},` : word)),
    ' '.repeat(13),
  );

/** A script with what a municipality says of itself, to be changed with any editor by those who have no Node. */
export function siteScript(site: PageSite, i18n: I18n): string {
  const { say } = i18n.speaker('de', 'fachkraft');
  const example = {
    name: say('folder', 'example.name'),
    contacts: {
      integrationsmanagement: {
        name: say('folder', 'example.contact'),
        address: say('folder', 'example.address'),
        phone: '0700 123456',
        email: 'integration@example.org',
        url: 'https://www.example.org/integration',
        hours: say('folder', 'example.hours'),
      },
    },
    legalNotice: 'https://www.example.org/impressum',
    languages: i18n.codes.slice(0, 4),
  };
  const told = say('folder', 'site', {
    contacts: listed(NEXT_IDS),
    languages: listed(i18n.codes),
    example: JSON.stringify(example, null, 2),
  });
  const { name, contacts, legalNotice, privacy, signLanguage, languages } = site;
  const given = Object.entries({
    name,
    contacts,
    legalNotice,
    privacy,
    signLanguage,
    languages,
  }).filter(([, value]) => value !== null);
  return `/*\n${told}\n*/\nvar ${OWN_SITE} = ${JSON.stringify(Object.fromEntries(given), null, 2)};\n`;
}
