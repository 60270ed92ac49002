import { rulesHtml } from '../regeln/html.ts';
import { rulesMarkdown } from '../regeln/markdown.ts';
import { rulesPage } from '../regeln/page.ts';
import { dayFrom, readCommandLine, rulesFrom, run } from './command-line.ts';
import { operator, speech } from './speech.ts';

const OPTIONS = {
  html: { type: 'boolean' },
  rules: { type: 'string' },
  'as-of': { type: 'string' },
} as const;

/** Every rule that somebody is assessed by, to be read: as Markdown, or as a page. */
await run(() => {
  const given = readCommandLine(OPTIONS, operator.say('errors', 'usage-rules'));
  const rules = rulesFrom(given['rules']);
  const asOf = given['as-of'];
  const page = rulesPage(
    rules,
    speech.i18n,
    asOf === undefined ? undefined : dayFrom(String(asOf)),
  );
  process.stdout.write(given['html'] === true ? rulesHtml(page) : rulesMarkdown(page));
});
