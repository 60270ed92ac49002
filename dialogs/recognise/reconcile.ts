import { beforeCard, PAPERS, unknownOn } from '../../src/index.ts';
import { isRefused } from '../questions/bescheid.ts';
import { isOnPaper } from '../questions/papier.ts';
import type { Asked, FoundOptions } from './asked.ts';
import type { Gathered } from './gather.ts';
import { WAY_FROM } from './targets.ts';

type Mutable = Map<string, ReadonlySet<string>>;

function only(found: FoundOptions, question: string): string | undefined {
  const options = [...(found.get(question) ?? [])];
  return options.length === 1 ? options[0] : undefined;
}

/** What has a paragraph that others have, too, is named by its own name: "jüdische Zuwanderung, § 23 Abs. 2". */
function ownName(found: Mutable): void {
  const statuses = found.get('status');
  const isNamed = statuses?.has('p23') && statuses.has('anderer-titel');
  if (isNamed) found.set('status', new Set(['anderer-titel']));
}

/** A paper and a status said together: the status says more; where they differ, neither is certain. */
function paperAndStatus(found: Mutable, asked: Asked, isEarlier: boolean): void {
  const papers = [...(found.get('papier') ?? [])];
  const isDecision = papers.includes('bamf-bescheid');
  const said = [...(found.get('status') ?? [])];
  const statuses = isDecision ? [...new Set(said.map((each) => beforeCard(each)))] : said;
  if (papers.length === 0 || statuses.length === 0 || said.includes('unbekannt')) return;
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
    // "I lost my residence permit": what is said of the paper is that it is gone.
    const isGone = said.includes('ohne-papier');
    if (asked.question !== 'papier' || isGone) found.delete('papier');
  }
}

/**
 * What was granted counts where something was refused, too: a ban on deportation and Art. 23 stand in
 * such decisions, and who sues for more has what was granted. Where it is not understood, nothing is certain.
 */
function grantedBesideRefusal(found: Mutable, { question }: Asked, { granted }: Gathered): void {
  if (granted.size === 0) return;
  const isSuing = only(found, 'verfahren') === 'abgelehnt-klage';
  // Whoever is asked how far the procedure is has no card yet.
  const isRefusedToo =
    isSuing || question === 'verfahren' || [...(found.get('status') ?? [])].some(isRefused);
  if (found.get(question)?.has('unbekannt')) found.clear();
  else if (isRefusedToo) found.set('status', granted);
  if (isSuing) found.delete('verfahren');
}

/** "Duldung, the paragraph I do not know": the paper is certain. */
function unknownParagraph(found: Mutable, { question }: Asked, { isOfPrinted }: Gathered): void {
  const papers = [...(found.get('papier') ?? [])].filter((paper) => paper !== 'unbekannt');
  const isUnknown = found.get('papier')?.has('unbekannt') || only(found, 'status') === 'unbekannt';
  const [paper = ''] = papers;
  const isMeant = isUnknown && papers.length === 1 && unknownOn(paper) !== undefined;
  if (!isMeant || !(isOfPrinted || question === 'status')) return;
  found.set('papier', new Set([paper])).set('status', new Set(['unbekannt']));
}

/** "§ 25, which Absatz I do not know": of several paragraphs that one paper shows, the paper is certain. */
function paperOfSeveral(found: Mutable, { question }: Asked, { isOfPrinted }: Gathered): void {
  const statuses = [...(found.get('status') ?? [])];
  const said = found.get('papier');
  const isOpen = said === undefined || (isOfPrinted && only(found, 'papier') === 'unbekannt');
  const papers = PAPERS.filter((paper) => statuses.every((status) => isOnPaper(status, paper)));
  const isMeant = question === 'papier' && statuses.length > 1 && papers.length === 1;
  if (!(isMeant && isOpen)) return;
  found.set('papier', new Set(papers));
  found.delete('status');
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

/** "Straight from the home of the Landkreis": the stage before is told, however straight the way was. */
function wayFrom(found: Mutable): void {
  const ways = [...(found.get('wohnungsweg') ?? [])].filter((way) => way !== 'direkt');
  if (ways.length > 0) found.set('wohnungsweg', new Set(ways));
}

/**
 * What was found, after what the parts say of each other.
 * @param isEarlier whether an earlier title is spoken of
 */
export function reconcile(gathered: Gathered, asked: Asked, isEarlier: boolean): FoundOptions {
  const found: Mutable = new Map(gathered.found);
  ownName(found);
  grantedBesideRefusal(found, asked, gathered);
  unknownParagraph(found, asked, gathered);
  paperOfSeveral(found, asked, gathered);
  paperAndStatus(found, asked, isEarlier);
  fiktion(found, asked);
  wayFrom(found);
  wayToFlat(found, asked, gathered.formerly);
  return found;
}
