import type { Day } from './calendar.ts';

/** Where a statement comes from. Titles are citations, the same in every language. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Since when it says so, or when it was published. */
  readonly date?: Day;
  /** The statute it belongs to, where findings that rest on it share a fate (a reform). */
  readonly law?: 'AsylG';
}

const list = [
  {
    id: 'hinweisschreiben',
    title:
      'Hinweisschreiben zur Zielgruppe des Integrationsmanagements, Ministerium für Soziales, Gesundheit und Integration Baden-Württemberg (undatiert, nach dem 21.04.2021)',
  },
  { id: 'vwv-1-1', title: 'Nr. 1.1 VwV Integrationsmanagement' },
  {
    id: 'vwv-2023',
    title: 'VwV Integrationsmanagement 2023 (wie vom Landkreis Ravensburg wiedergegeben)',
    date: '2023-06-06',
  },
  {
    id: 'programmseite',
    title:
      'integrationsmanagement-bw.de: Ziel, Zielgruppe, Beratungszeitraum (Seite von 2023 oder später)',
  },
  {
    id: 'ukraine-erlass',
    title: 'Land Baden-Württemberg, Mitteilung vom 11.03.2022 (Geflüchtete aus der Ukraine)',
    date: '2022-03-11',
  },
  { id: 'flueag-1', title: '§ 1 FlüAG', date: '2014-01-01' },
  { id: 'flueag-3', title: '§ 3 FlüAG', date: '2014-01-01' },
  { id: 'flueag-8', title: '§ 8 FlüAG', date: '2014-01-01' },
  { id: 'flueag-9', title: '§ 9 FlüAG', date: '2014-01-01' },
  { id: 'flueag-17-18', title: '§§ 17, 18 FlüAG', date: '2014-01-01' },
  { id: 'aufenthg-24', title: '§ 24 AufenthG' },
  { id: 'aufenthg-22', title: '§ 22 AufenthG' },
  { id: 'aufenthg-23', title: '§ 23 AufenthG' },
  { id: 'aufenthg-23a', title: '§ 23a AufenthG' },
  { id: 'aufenthg-25-1', title: '§ 25 Abs. 1 AufenthG' },
  { id: 'aufenthg-25-2', title: '§ 25 Abs. 2 AufenthG' },
  { id: 'aufenthg-25-3', title: '§ 25 Abs. 3 AufenthG' },
  { id: 'aufenthg-25-4', title: '§ 25 Abs. 4, 4a, 4b AufenthG' },
  { id: 'aufenthg-25-5', title: '§ 25 Abs. 5 AufenthG' },
  { id: 'aufenthg-25a', title: '§ 25a AufenthG' },
  { id: 'aufenthg-25b', title: '§ 25b AufenthG' },
  { id: 'aufenthg-26', title: '§ 26 AufenthG' },
  { id: 'aufenthg-16g', title: '§ 16g AufenthG', date: '2024-03-01' },
  { id: 'aufenthg-104c', title: '§ 104c AufenthG', date: '2022-12-31' },
  { id: 'aufenthg-familie', title: '§§ 27–36a AufenthG' },
  { id: 'aufenthg-58', title: '§§ 50, 58 AufenthG' },
  { id: 'aufenthg-60a', title: '§ 60a AufenthG' },
  { id: 'aufenthg-60b', title: '§ 60b AufenthG' },
  { id: 'aufenthg-60c', title: '§ 60c AufenthG' },
  { id: 'aufenthg-60d', title: '§ 60d AufenthG' },
  { id: 'aufenthg-81', title: '§ 81 AufenthG' },
  { id: 'aufenthg-44-alt', title: '§ 44 Abs. 4 AufenthG (bis 30.12.2022)' },
  { id: 'aufenthg-44', title: '§ 44 Abs. 4 AufenthG', date: '2022-12-31' },
  { id: 'sgb3-39a', title: '§ 39a SGB III', date: '2022-12-31' },
  { id: 'asylg-55', title: '§ 55 AsylG', law: 'AsylG' },
  { id: 'asylg-63a', title: '§ 63a AsylG', law: 'AsylG' },
  { id: 'asylg-29a', title: '§ 29a AsylG, Anlage II', law: 'AsylG' },
  { id: 'bamf-schutzquote', title: 'BAMF, Länder mit guter Bleibeperspektive', date: '2021-03-01' },
] as const satisfies readonly Source[];

export type SourceId = (typeof list)[number]['id'];

/** Every source that the built-in reading rests on, by id. */
export const SOURCES: Readonly<Record<SourceId, Source>> = Object.freeze(
  Object.fromEntries(list.map((source) => [source.id, source])) as Record<SourceId, Source>,
);
