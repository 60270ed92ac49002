import { describe, expect, it } from 'vitest';
import { rulesHtml } from '../../bot/regeln/html.ts';
import { rulesMarkdown } from '../../bot/regeln/markdown.ts';
import { rulesPage } from '../../bot/regeln/page.ts';
import {
  BUILT_IN,
  CHOICES,
  existsOn,
  type RuleSet,
  rulebookOf,
  validityOf,
  withReading,
} from '../../src/index.ts';
import { i18n } from '../speech.ts';

const german = i18n.speaker('de', 'fachkraft');
const BOOK = rulebookOf(BUILT_IN);

/** What somebody reads: without what keeps a number with its sign, and without markup. */
function readable(html: string): string {
  return html
    .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ');
}

const spaced = (text: string) => text.replaceAll('\u00A0', ' ');
const htmlOf = (rules: RuleSet, asOf?: string) => rulesHtml(rulesPage(rules, i18n, asOf));

const HTML = htmlOf(BUILT_IN);
const TEXT = readable(HTML);

/** The notices of a row that there are while it holds. */
function noticesOf({
  rule: { notices = [] },
  validity: { from = '', to = '9999' },
}: (typeof BOOK)['rows'][number]) {
  return BOOK.notices
    .filter((each) => (each.from ?? '') <= to && from <= (each.to ?? '9999'))
    .map(({ id }) => id)
    .filter((id) => notices.includes(id));
}

/** What stands at a place of the page. */
function at(anchor: string, html = HTML): string {
  const [, rest = ''] = html.split(`<article id="${anchor}">`);
  return readable(rest.split('</article>')[0] ?? '');
}

const READING = withReading({
  name: '<b>Eine Gemeinde</b>',
  rules: [
    {
      status: 'duldung-60c',
      finding: 'met',
      ground: ['O'],
      source: { title: 'Schreiben <script>alert(1)</script> *der* Stelle', date: '2025-03-01' },
      from: '2025-03-01',
    },
  ],
});

describe('The page of the rules', () => {
  it.each(BOOK.rows.map((row) => [row.name, row] as const))(
    'has the row %s as it is read: finding, words, ground, sources, time, who clears it up',
    (name, row) => {
      const { rule, validity, sources, clearedUpBy } = row;
      const text = at(`zeile-${name}`);
      const lean = rule.lean === undefined ? '' : `-${rule.lean}`;
      const found = german.sayById('regeln', `finding.${rule.finding ?? 'none'}${lean}`);
      const [words = ''] = german.sayById('reasons', rule.id, { until: '#' }).split('#');
      for (const said of [
        `Zeile ${name}`,
        found,
        words,
        rule.ground.join(', '),
        ...rule.ground.map((mark) => german.sayById('regeln', `ground.${mark}`)),
        ...sources.map(({ title }) => title),
        ...[validity.from, validity.to].flatMap((day) =>
          day === undefined ? [] : [german.date(day)],
        ),
        ...clearedUpBy.map((id) => german.sayById('next', `${id}.name`)),
        ...noticesOf(row).map((id) => `Hinweis ${id}`),
      ])
        expect(text).toContain(spaced(said));
    },
  );

  it('tells the case of a row in words, long exceptions by what they leave out', () => {
    const text = at('zeile-wohnung-direkt');
    expect(text).toContain('Unterbringung: Privat gemietete Wohnung; oder Bei Angehörigen');
    expect(text).toContain('Aufenthaltsstatus: alle außer Aufenthaltserlaubnis, § 24 AufenthG');
    expect(text).not.toContain('§ 25 Abs. 2');
  });

  it('has every notice with its words', () => {
    for (const { id, params } of BOOK.notices) {
      const isSplit = german.has('notices', `${id}.beide`);
      const key = isSplit ? `${id}.beide` : id;
      const said = german.sayById('notices', key, { until: '#', name: '#', ...params });
      for (const piece of said.split('#')) expect(TEXT).toContain(spaced(piece));
    }
  });

  it('has every country of every group, and every ground for a Land', () => {
    for (const { countries } of BOOK.countries)
      for (const country of countries) expect(TEXT).toContain(german.country(country));
    for (const { ground } of BOOK.landGrounds)
      expect(at('zeile-bundesland-anderes')).toContain(ground.join(', '));
  });

  it('has every period, event, and place to turn to', () => {
    for (const { regular, extended } of BOOK.periods)
      for (const months of [regular, extended]) expect(TEXT).toContain(`${months} Monate`);
    for (const { id } of BOOK.events) {
      const [said = ''] = german.sayById('verdict', `event.${id}`, { from: '#' }).split('#');
      expect(TEXT).toContain(spaced(said));
    }
    for (const { id } of BOOK.next) expect(TEXT).toContain(german.sayById('next', `${id}.name`));
  });

  it('has in its timeline every value that there is on some days only', () => {
    const timeline = TEXT.split(/\n\s*Zeitleiste\s*\n/).at(-1) ?? '';
    const dated = CHOICES.status.filter((value) => !existsOn('status', value, '2014-01-01'));
    expect(dated.length).toBeGreaterThan(0);
    for (const value of dated) {
      expect(timeline).toContain(spaced(german.sayById('akte', `answer.status.${value}`)));
      expect(timeline).toContain(german.date(String(validityOf('status', value).from)));
    }
  });

  it('has no words missing', () => {
    expect(TEXT).not.toMatch(/undefined|\{\{|^(?:finding|value|attribute|fact|turn|event)\.\S+$/m);
  });
});

describe.each([
  ['built-in', BUILT_IN],
  ['with a municipality’s own reading', READING],
])('The page %s', (_, rules) => {
  const html = htmlOf(rules);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const markdown = rulesMarkdown(rulesPage(rules, i18n));

  it('has each place once, and every link leads to one', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) =>
      decodeURIComponent(String(id)),
    );
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has the same places in Markdown, where its headings make them', () => {
    const headings = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, text]) =>
      String(text)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(/\s+/g, '-'),
    );
    const links = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(links.filter((id) => !headings.includes(String(id)))).toEqual([]);
  });

  it('runs nothing and loads nothing', () => {
    expect(html).not.toMatch(/<script|<b>|<img|\ssrc=|\son\w+=|url\(/i);
    expect(html.match(/href="(?!#|data:)/g)).toBeNull();
  });
});

describe('With a municipality’s own reading, the page', () => {
  const html = htmlOf(READING);

  it('says whose it is, and that its row goes before the others', () => {
    const text = at('zeile-eigene-lesart', html);
    expect(readable(html)).toContain('Handhabung von <b>Eine');
    expect(text).toContain('bejaht');
    expect(text).toContain('geht den eingebauten Zeilen vor');
    expect(html.indexOf('zeile-eigene-lesart')).toBeLessThan(
      html.indexOf('id="zeile-duldung-60c"'),
    );
  });

  it('shows as it stands what looks like markup', () => {
    expect(rulesMarkdown(rulesPage(READING, i18n))).toContain(String.raw`\*der\* Stelle`);
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('On a day, the page', () => {
  it('has what is in force, and the whole timeline', () => {
    const html = htmlOf(BUILT_IN, '2022-01-01');
    expect(html).not.toContain('id="zeile-p24"');
    expect(html).toContain('id="zeile-erstaufnahme-vor-ukraine-erlass"');
    expect(readable(html)).toContain('5. März 2028');
  });

  it('calls nothing over that is in force on it', () => {
    const [shown = ''] = htmlOf(BUILT_IN, '2022-03-10').split('<section id="zeitleiste">');
    expect(shown).toContain('bis 10. März 2022');
    expect(shown).not.toContain('ausgelaufen');
  });
});
