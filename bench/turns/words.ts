import { readFileSync } from 'node:fs';
import i18next, { type i18n } from 'i18next';

function read(path: string) {
  return JSON.parse(readFileSync(new URL(`../../locales/${path}.json`, import.meta.url), 'utf8'));
}

const FILES = ['questions', 'labels', 'short', 'verdict', 'reasons', 'dialog'] as const;

const i18nOfBench: i18n = i18next.createInstance();

await i18nOfBench.init({
  lng: 'de',
  ns: FILES,
  resources: { de: Object.fromEntries(FILES.map((name) => [name, read(`de/${name}`)])) },
  interpolation: { escapeValue: false },
});

const terms = read('de/terms');
const t = i18nOfBench.getFixedT('de', FILES);

/** Says a text of `locales/` in German, to the role where it has words of its own. */
export function say(
  namespace: string,
  key: string,
  role: string | undefined,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const context = role === undefined ? {} : { context: role };
  const options = { ns: namespace, t: terms, w: terms, g: terms, ...context, ...params };
  return String(t(key as never, options as never));
}
