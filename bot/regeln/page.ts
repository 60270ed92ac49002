import { type Day, RECHTSSTAND, type RuleSet, rulebookOf, versionOf } from '../../src/index.ts';
import type { I18n } from '../i18n/speaker.ts';
import type { RulesPage } from './blocks.ts';
import { groundsSection, periodSection, scopeSection, verdictSection } from './letter.ts';
import { countriesSection, eventsSection, nextSection, sourcesSection } from './lists.ts';
import { noticesSection } from './notices.ts';
import { tableSection } from './rows.ts';
import { timelineSection } from './timeline.ts';
import { type Making, rowHeading } from './wording.ts';

/** What the page says before its sections. */
function introOf({ book, german }: Making, rules: RuleSet, asOf?: Day): readonly string[] {
  const { say } = german;
  const { rows } = book;
  const owner = rows.find(({ isOwn }) => isOwn)?.rule.params?.['name'];
  const example = rows.find(({ isOwn }) => !isOwn);
  return [
    say('regeln', 'intro.what'),
    say('regeln', 'intro.rechtsstand', { date: RECHTSSTAND, version: versionOf(rules) }),
    ...(asOf === undefined ? [] : [say('regeln', 'intro.asOf', { date: asOf })]),
    ...(owner === undefined ? [] : [say('regeln', 'intro.own', { name: owner })]),
    ...(example === undefined
      ? []
      : [say('regeln', 'intro.objection', { row: rowHeading(example, german) })]),
    say('web', 'orientation'),
  ];
}

/**
 * The page of the rules, made from the data that somebody is assessed by: a new row appears by itself.
 * @param rules the built-in ones, or a municipality's own on top of them
 * @param asOf a day on which everything has to be in force, the timeline aside; everything there is where not given
 */
export function rulesPage(rules: RuleSet, i18n: I18n, asOf?: Day): RulesPage {
  const german = i18n.speaker('de', 'fachkraft');
  const book = rulebookOf(rules, asOf);
  const rowsShown = new Set(book.rows.map(({ name }) => name));
  const making = { book, german, rowsShown, on: asOf ?? RECHTSSTAND };
  const { say } = german;
  return {
    title: say('regeln', 'title'),
    intro: introOf(making, rules, asOf),
    contents: say('regeln', 'contents'),
    sections: [
      verdictSection(making),
      groundsSection(making),
      scopeSection(making),
      tableSection('anschlussunterbringung', making),
      tableSection('bleibeperspektive', making),
      countriesSection(making),
      periodSection(making),
      nextSection(making),
      eventsSection(making),
      noticesSection(making),
      timelineSection(making),
      sourcesSection(making),
    ],
  };
}
