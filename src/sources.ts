import type { Day } from './calendar.ts';

/** Where a statement comes from. Titles are citations, the same in every language. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Since when it says so, or when it was published. */
  readonly date?: Day;
  /** What it is called where it is cited; left out where its title is as short. */
  readonly short?: string;
}

const list = [
  {
    id: 'hinweisschreiben',
    short: 'Hinweisschreiben des Sozialministeriums',
    title:
      'Hinweisschreiben zur Zielgruppe des Integrationsmanagements, Ministerium für Soziales, Gesundheit und Integration Baden-Württemberg (undatiert, nach dem 21.04.2021)',
  },
  {
    id: 'vwv-1-1',
    short: 'Nr. 1.1 VwV Integrationsmanagement',
    title:
      'Nr. 1.1 VwV Integrationsmanagement, wie das Hinweisschreiben sie zitiert (Fassung vor dem 06.06.2023)',
  },
  {
    id: 'vwv-2023',
    short: 'VwV Integrationsmanagement 2023',
    title: 'VwV Integrationsmanagement 2023 (wie vom Landkreis Ravensburg wiedergegeben)',
    date: '2023-06-06',
  },
  {
    id: 'programmseite',
    short: 'integrationsmanagement-bw.de',
    title:
      'integrationsmanagement-bw.de: Ziel, Zielgruppe, Beratungszeitraum (Seite von 2023 oder später)',
  },
  {
    id: 'ukraine-erlass',
    short: 'Mitteilung des Landes vom 11.03.2022',
    title: 'Land Baden-Württemberg, Mitteilung zu Geflüchteten aus der Ukraine',
    date: '2022-03-11',
  },
  {
    id: 'rechnungshof-2022',
    short: 'Rechnungshof, Denkschrift 2022',
    title: 'Rechnungshof Baden-Württemberg, Denkschrift 2022, Beitrag Nr. 15',
  },
  {
    id: 'praxis-der-kreise',
    short: 'Praxis in Landkreisen',
    title: 'Praxis in Landkreisen nach Presseberichten (Rastatt 2017, Biberach 2018)',
  },
  { id: 'flueag-1', title: '§ 1 FlüAG', date: '2014-01-01' },
  { id: 'flueag-3', title: '§ 3 FlüAG', date: '2014-01-01' },
  { id: 'flueag-8', title: '§ 8 FlüAG', date: '2014-01-01' },
  { id: 'flueag-8-4', title: '§ 8 Abs. 4 FlüAG', date: '2014-01-01' },
  { id: 'flueag-9-1', title: '§ 9 Abs. 1 FlüAG', date: '2014-01-01' },
  { id: 'flueag-9-2', title: '§ 9 Abs. 2 FlüAG', date: '2014-01-01' },
  { id: 'flueag-9-4', title: '§ 9 Abs. 4 FlüAG', date: '2014-01-01' },
  { id: 'flueag-17-18', title: '§§ 17, 18 FlüAG', date: '2014-01-01' },
  { id: 'aufenthg-24', title: '§ 24 AufenthG' },
  {
    id: 'ukraine-fgv',
    short: '§§ 2, 3 UkraineAufenthFGV',
    title:
      '§§ 2, 3 Ukraine-Aufenthaltserlaubnis-Fortgeltungsverordnung (UkraineAufenthFGV), BGBl. 2025 I Nr. 252',
    date: '2026-02-01',
  },
  {
    id: 'eu-2026-1912',
    short: 'Durchführungsbeschluss (EU) 2026/1912',
    title: 'Durchführungsbeschluss (EU) 2026/1912 des Rates (Text nicht eingesehen)',
    date: '2026-08-05',
  },
  { id: 'aufenthg-22', title: '§ 22 AufenthG' },
  { id: 'aufenthg-23', title: '§ 23 AufenthG' },
  { id: 'aufenthg-23a', title: '§ 23a AufenthG' },
  { id: 'aufenthg-25-1', title: '§ 25 Abs. 1 AufenthG' },
  { id: 'aufenthg-25-1-s3', title: '§ 25 Abs. 1 S. 3 AufenthG' },
  { id: 'aufenthg-25-2', title: '§ 25 Abs. 2 AufenthG' },
  { id: 'aufenthg-25-2-s2', title: '§ 25 Abs. 2 S. 2 AufenthG (bis 11.06.2026)' },
  { id: 'aufenthg-25-2-s3', title: '§ 25 Abs. 2 S. 3 AufenthG', date: '2026-06-12' },
  { id: 'aufenthg-25-3', title: '§ 25 Abs. 3 AufenthG' },
  { id: 'aufenthg-25-4', title: '§ 25 Abs. 4, 4a, 4b AufenthG' },
  { id: 'aufenthg-25-5', title: '§ 25 Abs. 5 AufenthG' },
  { id: 'aufenthg-25a', title: '§ 25a AufenthG' },
  { id: 'aufenthg-25b', title: '§ 25b AufenthG' },
  { id: 'aufenthg-26', title: '§ 26 AufenthG' },
  { id: 'aufenthg-16g', title: '§ 16g AufenthG', date: '2024-03-01' },
  { id: 'aufenthg-19d', title: '§ 19d AufenthG' },
  { id: 'aufenthg-104c', title: '§ 104c AufenthG', date: '2022-12-31' },
  { id: 'aufenthg-familie', title: '§§ 27–36a AufenthG' },
  { id: 'aufenthg-58', title: '§§ 50, 58 AufenthG' },
  { id: 'aufenthg-60a', title: '§ 60a AufenthG' },
  { id: 'aufenthg-60b', title: '§ 60b AufenthG' },
  { id: 'aufenthg-60c', title: '§ 60c AufenthG' },
  { id: 'aufenthg-60d', title: '§ 60d AufenthG' },
  { id: 'aufenthg-60a-bis-60d', title: '§§ 60a–60d AufenthG' },
  { id: 'aufenthg-81', title: '§ 81 AufenthG' },
  { id: 'aufenthg-44-alt', title: '§ 44 Abs. 4 AufenthG (bis 30.12.2022)' },
  { id: 'aufenthg-44', title: '§ 44 Abs. 4 AufenthG', date: '2022-12-31' },
  { id: 'sgb3-39a', title: '§ 39a SGB III', date: '2022-12-31' },
  { id: 'asylg-26', title: '§ 26 Abs. 2, 3 AsylG', date: '2026-06-12' },
  {
    id: 'eu-2024-1347-23',
    short: 'Art. 23 Abs. 1 VO (EU) 2024/1347',
    title: 'Art. 23 Abs. 1 der Verordnung (EU) 2024/1347',
    date: '2026-06-12',
  },
  {
    id: 'eu-2024-1351-42',
    short: 'Art. 42 VO (EU) 2024/1351',
    title: 'Art. 42 der Verordnung (EU) 2024/1351',
    date: '2026-06-12',
  },
  { id: 'asylg-29-alt', title: '§ 29 Abs. 1 Nr. 2 AsylG (bis 11.06.2026)' },
  { id: 'asylg-29', title: '§ 29 Nr. 2 AsylG', date: '2026-06-12' },
  { id: 'asylg-29a', title: '§ 29a Abs. 1 AsylG, Anlage II' },
  { id: 'asylg-55', title: '§ 55 AsylG' },
  { id: 'asylg-61', title: '§ 61 Abs. 2 S. 4 AsylG' },
  { id: 'asylg-63a', title: '§ 63a AsylG' },
  { id: 'asylg-67', title: '§ 67 Abs. 1 Nr. 6 AsylG' },
  { id: 'bamf-schutzquote', title: 'BAMF, Länder mit guter Bleibeperspektive', date: '2021-03-01' },
] as const satisfies readonly Source[];

export type SourceId = (typeof list)[number]['id'];

/** Every source that the built-in reading rests on, by id. */
export const SOURCES: Readonly<Record<SourceId, Source>> = Object.freeze(
  Object.fromEntries(list.map((source) => [source.id, source])) as Record<SourceId, Source>,
);
