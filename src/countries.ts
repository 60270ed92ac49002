import { type Day, inForce, type Validity } from './calendar.ts';
import type { Herkunft } from './facts/herkunft.ts';
import type { Ground } from './finding.ts';
import type { SourceId } from './sources.ts';

/** Countries, by ISO 3166-1 code, that belong to a group during a time. */
export interface CountryGroup extends Validity {
  readonly group: Exclude<Herkunft, 'anderer-staat' | 'unbekannt'>;
  readonly countries: readonly string[];
  readonly ground: readonly Ground[];
  readonly source: SourceId;
}

const EU = 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
  ' ',
);

const SINCE_LETTER = 'BA AL GH XK ME MK SN RS'.split(' ');

/** The groups of countries of origin in time (section 2). Kosovo has the customary code XK. */
export const COUNTRY_GROUPS: readonly CountryGroup[] = [
  {
    group: 'gute-bleibeperspektive',
    countries: ['ER', 'SO'],
    from: '2021-03-01',
    ground: ['O'],
    source: 'bamf-schutzquote',
  },
  {
    group: 'gute-bleibeperspektive',
    countries: ['SY'],
    from: '2021-03-01',
    to: '2024-12-08',
    ground: ['O', 'I'],
    source: 'bamf-schutzquote',
  },
  {
    group: 'gute-bleibeperspektive',
    countries: ['AF'],
    from: '2022-01-17',
    to: '2024-12-08',
    ground: ['O', 'I'],
    source: 'bamf-schutzquote',
  },
  {
    group: 'sicherer-staat',
    countries: SINCE_LETTER,
    ground: ['S'],
    source: 'asylg-29a',
  },
  // § 29a Abs. 2 AsylG no longer names the states of the EU.
  {
    group: 'sicherer-staat',
    countries: EU,
    to: '2026-06-11',
    ground: ['S'],
    source: 'asylg-29a',
  },
  {
    group: 'sicherer-staat',
    countries: ['GE', 'MD'],
    from: '2023-12-23',
    ground: ['S'],
    source: 'asylg-29a',
  },
];

/** The countries (ISO codes) of a group on a day; none for `anderer-staat`: all others. */
export function countriesOf(group: Herkunft, asOf: Day): readonly string[] {
  return COUNTRY_GROUPS.filter((each) => each.group === group && inForce(each, asOf)).flatMap(
    (each) => each.countries,
  );
}

/** Whether a country is another state of the EU, whose citizens are no refugees for the programme. */
export function isEu(country: string): boolean {
  return EU.includes(country);
}

/** The group a country (ISO code) belongs to on a day. */
export function groupOf(country: string, asOf: Day): Herkunft {
  const found = COUNTRY_GROUPS.find(
    (each) => inForce(each, asOf) && each.countries.includes(country),
  );
  return found?.group ?? 'anderer-staat';
}
