import { beforeCard } from '../../src/index.ts';
import { isOnPaper } from '../questions/papier.ts';
import type { Asked, FoundOptions } from './asked.ts';
import type { Gathered } from './gather.ts';

/** How a person came to a flat, from where they lived before. */
const WAY_FROM: Readonly<Record<string, string>> = {
  anschluss: 'nach-anschluss',
  vorlaeufig: 'nach-vorlaeufig',
};

type Mutable = Map<string, ReadonlySet<string>>;

function only(found: FoundOptions, question: string): string | undefined {
  const options = [...(found.get(question) ?? [])];
  return options.length === 1 ? options[0] : undefined;
}

/** A paper and a status said together: the status says more; where they differ, neither is certain. */
function paperAndStatus(found: Mutable, asked: Asked, isEarlier: boolean): void {
  const papers = [...(found.get('papier') ?? [])];
  const isDecision = papers.includes('bamf-bescheid');
  const said = [...(found.get('status') ?? [])];
  const statuses = isDecision ? [...new Set(said.map((each) => beforeCard(each)))] : said;
  if (papers.length === 0 || statuses.length === 0) return;
  const fitting = statuses.filter((status) => papers.some((paper) => isOnPaper(status, paper)));
  if (papers.includes('fiktion')) {
    found.delete('status');
    if (!isEarlier) return;
    found
      .set('fiktionsgrund', new Set(['verlaengerung']))
      .set('bisherigerTitel', new Set(statuses));
  } else if (fitting.length > 0) {
    found.delete('papier');
    found.set('status', new Set(fitting));
  } else {
    found.delete('status');
    if (asked.question !== 'papier') found.delete('papier');
  }
}

/** A ban on deportation is found where asylum was refused: both are in one decision. */
function banBesideRefusal(found: Mutable): void {
  const statuses = found.get('status') ?? new Set();
  const isBan = statuses.has('abschiebungsverbot-ohne-karte') && statuses.has('ausreisepflichtig');
  if (isBan) found.set('status', new Set(['abschiebungsverbot-ohne-karte']));
}

/** "First application" or "prolonged", with the paragraph it is about. */
function fiktion(found: Mutable, asked: Asked): void {
  if (asked.question !== 'fiktionsgrund') return;
  const titles = found.get('bisherigerTitel');
  const grounds = found.get('fiktionsgrund');
  if (titles === undefined) return;
  const isP24 = only(found, 'bisherigerTitel') === 'p24';
  const first = isP24 ? 'erstantrag-24' : 'erstantrag-andere';
  if (grounds === undefined) {
    if (isP24) found.set('fiktionsgrund', new Set(['erstantrag-24', 'verlaengerung']));
  } else if (only(found, 'fiktionsgrund') === 'verlaengerung') {
    return;
  } else if (grounds.has(first)) {
    found.set('fiktionsgrund', new Set([first]));
  } else {
    found.delete('fiktionsgrund');
  }
  found.delete('bisherigerTitel');
}

/** A flat now, and a stage before it. */
function wayToFlat(found: Mutable, { settled }: Asked, formerly: readonly string[]): void {
  const now = only(found, 'unterbringung') ?? settled['unterbringung'];
  const isHome = now === 'eigene-wohnung' || now === 'bei-angehoerigen';
  const way = formerly.length === 1 ? WAY_FROM[String(formerly[0])] : undefined;
  if (isHome && way !== undefined && settled['wohnungsweg'] === undefined) {
    found.set('wohnungsweg', new Set([way]));
  }
}

/**
 * What was found, after what the parts say of each other.
 * @param isEarlier whether an earlier title is spoken of
 */
export function reconcile(gathered: Gathered, asked: Asked, isEarlier: boolean): FoundOptions {
  const found: Mutable = new Map(gathered.found);
  paperAndStatus(found, asked, isEarlier);
  banBesideRefusal(found);
  fiktion(found, asked);
  wayToFlat(found, asked, gathered.formerly);
  // In a Dublin procedure a country of Europe is the one that is responsible, not the origin.
  const isDublin = only(found, 'verfahren') === 'dublin';
  if (isDublin && found.get('herkunft')?.has('sicherer-staat')) found.delete('herkunft');
  return found;
}
