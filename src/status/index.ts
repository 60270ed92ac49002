import { abschiebungsverbotOhneKarte } from './abschiebungsverbot-ohne-karte.ts';
import { andererTitel } from './anderer-titel.ts';
import { anerkanntOhneKarte } from './anerkannt-ohne-karte.ts';
import { ankunftsnachweis } from './ankunftsnachweis.ts';
import { aufenthaltsgestattung } from './aufenthaltsgestattung.ts';
import { ausreisepflichtig } from './ausreisepflichtig.ts';
import { deutschEu } from './deutsch-eu.ts';
import { duldung60a } from './duldung-60a.ts';
import { duldung60b } from './duldung-60b.ts';
import { duldung60c } from './duldung-60c.ts';
import { duldung60d } from './duldung-60d.ts';
import { duldungUnbekannt } from './duldung-unbekannt.ts';
import { familiennachzug } from './familiennachzug.ts';
import { fiktion } from './fiktion.ts';
import { ohnePapier } from './ohne-papier.ts';
import { p16g } from './p16g.ts';
import { p19d } from './p19d.ts';
import { p22 } from './p22.ts';
import { p23 } from './p23.ts';
import { p23a } from './p23a.ts';
import { p24 } from './p24.ts';
import { p25_1 } from './p25-1.ts';
import { p25_2 } from './p25-2.ts';
import { p25_3 } from './p25-3.ts';
import { p25_4 } from './p25-4.ts';
import { p25_5 } from './p25-5.ts';
import { p25a } from './p25a.ts';
import { p25b } from './p25b.ts';
import { p26 } from './p26.ts';
import { p104c } from './p104c.ts';
import { PAPERS, type Status } from './status.ts';
import { titelUnbekannt } from './titel-unbekannt.ts';
import { unbekannt } from './unbekannt.ts';

export { PAPERS };

/** Every residence status there is, in the order in which they are offered. */
export const STATUSES = {
  p24,
  'p25-1': p25_1,
  'p25-2': p25_2,
  'p25-3': p25_3,
  'p25-4': p25_4,
  'p25-5': p25_5,
  p25a,
  p25b,
  p104c,
  p22,
  p23,
  p23a,
  p16g,
  p19d,
  p26,
  familiennachzug,
  'anderer-titel': andererTitel,
  'titel-unbekannt': titelUnbekannt,
  'anerkannt-ohne-karte': anerkanntOhneKarte,
  'abschiebungsverbot-ohne-karte': abschiebungsverbotOhneKarte,
  aufenthaltsgestattung,
  ankunftsnachweis,
  'duldung-60a': duldung60a,
  'duldung-60b': duldung60b,
  'duldung-60c': duldung60c,
  'duldung-60d': duldung60d,
  'duldung-unbekannt': duldungUnbekannt,
  fiktion,
  ausreisepflichtig,
  'ohne-papier': ohnePapier,
  'deutsch-eu': deutschEu,
  unbekannt,
} as const satisfies Record<string, Status>;

export type StatusId = keyof typeof STATUSES;

export const STATUS_IDS = Object.keys(STATUSES) as readonly StatusId[];

/** The titles that a Fiktionsbescheinigung can prolong. */
export const PROLONGABLE_IDS = STATUS_IDS.filter((id) => 'prolongable' in STATUSES[id]);

/** The statuses that a kind of paper can show, in the order in which they are offered. */
export function statusesOnPaper(paper: string): readonly StatusId[] {
  return STATUS_IDS.filter((id) => STATUSES[id].papers.some((each) => each === paper));
}

/** The status of somebody of whom the kind of paper is known, but not its paragraph; none for papers with one status. */
export function unknownOn(paper: string): StatusId | undefined {
  return STATUS_IDS.find((id) => (STATUSES[id] as Status).unknownOn === paper);
}

/** The statuses whose card bears a number. */
export function statusesWithNumber(onCard: string): readonly StatusId[] {
  return STATUS_IDS.filter((id) => (STATUSES[id] as Status).onCard === onCard);
}

/** What somebody has whom a status was granted, as long as there is no card; the status itself where that is no matter. */
export function beforeCard(status: string): string {
  const known: Readonly<Partial<Record<string, Status>>> = STATUSES;
  return known[status]?.beforeCard ?? status;
}

/**
 * The statuses that ask for a fact: their rows name it, or it is by it that they are read. A
 * Fiktionsbescheinigung asks for whatever the titles ask for that it can prolong.
 */
export function statusesAskingFor(key: string): readonly StatusId[] {
  const asking = STATUS_IDS.filter((id) => asks(STATUSES[id], key));
  const isProlonged = asking.some((id) => PROLONGABLE_IDS.includes(id));
  return isProlonged ? [...asking, 'fiktion'] : asking;
}

function asks({ rows, isReadBy }: Status, key: string): boolean {
  return isReadBy?.includes(key) === true || rows.some(({ when = {} }) => key in when);
}
