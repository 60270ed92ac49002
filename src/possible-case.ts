import {
  ATTRIBUTES,
  type Case,
  caseWith,
  FRIST,
  type Frist,
  TITEL,
  type Titel,
} from './attributes.ts';
import { fristOf, titelOf } from './case.ts';
import type { Facts } from './facts/schema.ts';
import { CHOICES, existsOn, validityOf } from './facts/values.ts';
import { bySpan } from './spans.ts';
import { FIKTION } from './status/status.ts';

const isFiktion = (titel: Titel) => titel.startsWith('fiktion');

/** Every title that there is on a day. */
const titlesOn = bySpan(
  CHOICES.status.map((status) => validityOf('status', status)),
  (asOf) => TITEL.filter((titel) => isFiktion(titel) || existsOn('status', titel, asOf)),
);

/** Every title that a Fiktionsbescheinigung can stand for on a day where it prolongs one. */
const prolongableOn = bySpan(
  CHOICES.bisherigerTitel.map((title) => validityOf('bisherigerTitel', title)),
  (asOf): readonly Titel[] => {
    const titles = CHOICES.bisherigerTitel.filter((title) => title !== 'unbekannt') as Titel[];
    const existing = titles.filter((titel) => existsOn('bisherigerTitel', titel, asOf));
    return [...existing, 'fiktion-unbekannt'];
  },
);

/** Every title that the answers still to come could lead to. */
function possibleTitel(facts: Facts): readonly Titel[] {
  if (facts.status === undefined) return titlesOn(facts.asOf);
  if (facts.status === 'fiktion' && facts.fiktionsgrund === undefined) {
    return [...prolongableOn(facts.asOf), 'fiktion-erstantrag-andere'];
  }
  const isOpen = facts.fiktionsgrund === 'verlaengerung' && facts.bisherigerTitel === undefined;
  return facts.status === 'fiktion' && isOpen ? prolongableOn(facts.asOf) : [titelOf(facts)];
}

function possibleFiktion({ status }: Facts): Case['fiktion'] {
  if (status === undefined) return FIKTION;
  return [status === 'fiktion' ? 'ja' : 'nein'];
}

/** Every value of the time in which the vorläufige Unterbringung must end, for any of these titles. */
function possibleFrist(facts: Facts, titel: readonly Titel[]): readonly Frist[] {
  const seit = facts.vorlaeufigSeit;
  if (seit === undefined) return FRIST;
  return [...new Set(titel.map((each) => fristOf(each, seit, facts.asOf)))];
}

/**
 * The case of a record that is still being asked for: a missing key may yet get any value.
 * `unbekannt` is an answer; a missing key is a question not yet asked.
 */
export function possibleCase(facts: Facts): Case {
  const titel = possibleTitel(facts);
  const derived = { titel, fiktion: possibleFiktion(facts), frist: possibleFrist(facts, titel) };
  return caseWith(derived, (key) => {
    const value = facts[key];
    return value === undefined ? ATTRIBUTES[key] : [value];
  });
}
