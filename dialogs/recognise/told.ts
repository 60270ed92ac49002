import type { Asked, FoundOptions } from './asked.ts';
import { contrastedGiver } from './contrasted-givers.ts';
import { isBegun, isNotCounselled } from './counselled.ts';
import { isNeverInHomes } from './direct.ts';
import { isLeaving } from './leaving.ts';
import type { Lexicon } from './lexicon.ts';
import { isLost } from './lost.ts';
import { isNeverFled } from './never-fled.ts';
import { isNeverGiven } from './never-given.ts';
import { isNotApplied } from './not-applied.ts';
import { procedureIn } from './procedure.ts';
import type { ParsedText } from './read.ts';
import { roleIn } from './role.ts';
import { isSentBack } from './sent-back.ts';
import { WAY_FROM } from './targets.ts';
import { isUnfixed } from './unfixed.ts';
import { isUnnumbered } from './unnumbered.ts';

/** What a text says of the question asked, and of which question: its answer, or that there is none (`over`). */
type Telling = (
  reading: ParsedText,
  found: FoundOptions,
  lexicon: Lexicon,
) => readonly [question: string, option: string] | null;

const optionsOf = (found: FoundOptions, question: string) => found.get(question) ?? new Set();

/** An answer to a question, where there is one. */
const of = (question: string, option: string | null) =>
  option === null ? null : ([question, option] as const);

/** What the paper of the border may be called, too: what it takes the place of is no paper any more. */
const LEAVING = ['kein-papier', 'ausreisepflichtig'];

/** What whole clauses say of a question that no name in them does. */
const TELLINGS: Readonly<Record<string, Telling>> = {
  rolle: (reading, found, lexicon) => of('rolle', roleIn(reading, found, lexicon)),
  verfahren: (reading, found, lexicon) => {
    const options = optionsOf(found, 'verfahren');
    const isOther = options.size > 0 && !options.has('abgelehnt-klage') && !options.has('laufend');
    if (isSentBack(reading, lexicon)) return ['verfahren', 'dublin'];
    return isOther ? null : of('verfahren', procedureIn(reading, lexicon));
  },
  papier: (reading, found, lexicon) => {
    const said = [...optionsOf(found, 'papier'), ...optionsOf(found, 'status')];
    const isOther = said.some((each) => each !== 'kein-papier' && each !== 'ohne-papier');
    const isLeft = said.every((each) => LEAVING.includes(each)) && isLeaving(reading, lexicon);
    if (isLeft) return ['status', 'ausreisepflichtig'];
    const isMissing = isLost(reading, lexicon) || isNeverGiven(reading, lexicon);
    return isOther || !isMissing ? null : ['status', 'ohne-papier'];
  },
  bleiberechtsantrag: (reading, found, lexicon) => {
    const isOpen = optionsOf(found, 'bleiberechtsantrag').size === 0;
    return isOpen && isNotApplied(reading, lexicon) ? ['bleiberechtsantrag', 'nein'] : null;
  },
  fluchthintergrund: (reading, found, lexicon) => {
    const isNo = [...optionsOf(found, 'fluchthintergrund')].join() === 'nein';
    return isNo && isNeverFled(reading, lexicon) ? ['fluchthintergrund', 'nein'] : null;
  },
  status: (reading, found, lexicon) => {
    const isOpen = optionsOf(found, 'status').size === 0;
    return isOpen && isUnnumbered(reading, lexicon) ? ['status', 'unbekannt'] : null;
  },
  unterbringung: (reading, found, lexicon) => {
    if (isUnfixed(reading, lexicon)) return ['unterbringung', 'andere'];
    const isOther = [...optionsOf(found, 'unterbringung')].some((each) => !(each in WAY_FROM));
    return isOther ? null : of('unterbringung', contrastedGiver(reading, lexicon));
  },
  beratungSeit: (reading, found, lexicon) => {
    if (isNotCounselled(reading, lexicon)) return ['beratungSeit', 'noch-nicht'];
    const isNotYet = optionsOf(found, 'beratungSeit').has('noch-nicht');
    return isNotYet && isBegun(reading, lexicon) ? ['beratungSeit', 'over'] : null;
  },
  wohnungsweg: (reading, found, lexicon) => {
    const giver = contrastedGiver(reading, lexicon);
    if (giver !== null) return of('wohnungsweg', WAY_FROM[giver] as string);
    const isOpen = optionsOf(found, 'wohnungsweg').size === 0;
    return isOpen && isNeverInHomes(reading, lexicon) ? ['wohnungsweg', 'direkt'] : null;
  },
};

/** What was found, with what is put together of what is said, and the question that answers for certain. */
export function withTold(
  found: FoundOptions,
  reading: ParsedText,
  asked: Asked,
  lexicon: Lexicon,
): { readonly found: FoundOptions; readonly told: string | null } {
  const more = TELLINGS[asked.question]?.(reading, found, lexicon);
  if (more == null) return { found, told: null };
  const [question, option] = more;
  const all = new Map(found);
  if (question === 'status') all.delete('papier');
  if (option === 'over') all.delete(question);
  else all.set(question, new Set([option]));
  return { found: all, told: question };
}
