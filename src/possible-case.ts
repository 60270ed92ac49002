import { ATTRIBUTES, type Case, FRIST, type Frist, TITEL, type Titel } from './attributes.ts';
import { fristOf, titelOf } from './case.ts';
import { existsOn, type Facts } from './facts/schema.ts';
import { CHOICES } from './facts/values.ts';
import type { StatusId } from './status/index.ts';

function existed(titel: Titel, asOf: string): boolean {
  return titel.startsWith('fiktion') || existsOn(titel as StatusId, asOf);
}

function prolongable(asOf: string): readonly Titel[] {
  const titles = CHOICES.bisherigerTitel.filter((title) => title !== 'unbekannt') as Titel[];
  return [...titles.filter((titel) => existed(titel, asOf)), 'fiktion-unbekannt'];
}

/** Every title that the answers still to come could lead to. */
function possibleTitel(facts: Facts): readonly Titel[] {
  if (facts.status === undefined) return TITEL.filter((titel) => existed(titel, facts.asOf));
  if (facts.status === 'fiktion' && facts.fiktionsgrund === undefined) {
    return [...prolongable(facts.asOf), 'fiktion-erstantrag-andere'];
  }
  const isOpen = facts.fiktionsgrund === 'verlaengerung' && facts.bisherigerTitel === undefined;
  return facts.status === 'fiktion' && isOpen ? prolongable(facts.asOf) : [titelOf(facts)];
}

/** Every value of the time in which the vorläufige Unterbringung must end, for any of these titles. */
export function possibleFrist(facts: Facts, titel: readonly Titel[]): readonly Frist[] {
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
  function any<Value>(value: Value | undefined, all: readonly Value[]): readonly Value[] {
    return value === undefined ? all : [value];
  }
  return {
    bundesland: any(facts.bundesland, ATTRIBUTES.bundesland),
    unterbringung: any(facts.unterbringung, ATTRIBUTES.unterbringung),
    titel,
    frist: possibleFrist(facts, titel),
    wohnungsweg: any(facts.wohnungsweg, ATTRIBUTES.wohnungsweg),
    verfahren: any(facts.verfahren, ATTRIBUTES.verfahren),
    herkunft: any(facts.herkunft, ATTRIBUTES.herkunft),
    bezug: any(facts.bezug, ATTRIBUTES.bezug),
    fluchthintergrund: any(facts.fluchthintergrund, ATTRIBUTES.fluchthintergrund),
    bleiberechtsantrag: any(facts.bleiberechtsantrag, ATTRIBUTES.bleiberechtsantrag),
  };
}
