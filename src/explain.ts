import { type Assessment, assessed, type Reason } from './assess.ts';
import { type Leading, whatWouldChange } from './changes/what-would-change.ts';
import { completed, decisiveKeys } from './decisive.ts';
import { type Facts, parseFacts } from './facts/schema.ts';
import type { FactKey } from './facts/values.ts';
import { countingKeys } from './open-keys.ts';
import type { RuleSet } from './rule-set.ts';
import { versionOf } from './version.ts';

/** An answer, `unbekannt` where there was none. */
export interface Answer {
  readonly key: FactKey;
  readonly value: string;
}

/** A reason that decides, and the answers that it rests on: those that were given. */
export interface Deciding {
  readonly answers: readonly Answer[];
  readonly reasons: readonly Reason[];
}

/** An assessment with what explains it as a whole. */
export interface Explained extends Assessment {
  /** Names the rules that it was decided by. */
  readonly rules: string;
  /** The answers that count: the law asks for them. */
  readonly counting: readonly FactKey[];
  /** The smallest set of answers that settles the verdict. */
  readonly decisive: readonly Answer[];
  /** The reasons that rest on them, and those of whatever is open; all else that was found decides nothing. */
  readonly because: readonly Deciding[];
  /** The smallest changes that would lead to another verdict. */
  readonly changes: readonly Leading[];
}

/** The reasons of an assessment by the answer without which they do not decide. */
function byPivot({
  scope,
  prerequisites,
}: Assessment): Readonly<Partial<Record<FactKey, readonly Reason[]>>> {
  return {
    unterbringung: prerequisites.anschlussunterbringung.reasons,
    status: prerequisites.bleibeperspektive.reasons,
    bundesland: scope.reasons.filter(({ restsOn }) => restsOn.includes('bundesland')),
  };
}

function answered(keys: Iterable<FactKey>, facts: Facts): readonly Answer[] {
  return [...new Set(keys)].map((key) => ({ key, value: facts[key] ?? 'unbekannt' }));
}

/** What nobody was asked is no answer, and nothing that somebody could be told to have said. */
function given(keys: Iterable<FactKey>, facts: Facts): readonly Answer[] {
  return answered(keys, facts).filter(({ key }) => facts[key] !== undefined);
}

/** The answers on which it hangs that something is open: it has to be cleared up, whether or not it decides. */
function openPivots({ scope, prerequisites }: Assessment): readonly FactKey[] {
  if (scope.finding === 'outside') return [];
  const { anschlussunterbringung: a, bleibeperspektive: b } = prerequisites;
  return [
    ...(b.finding === 'open' ? (['status'] as const) : []),
    ...(a.finding === 'open' ? (['unterbringung'] as const) : []),
  ];
}

/**
 * Assesses one person and says which answers decide, why, and what would change the verdict.
 * @param record the facts record; a missing key reads as `unbekannt`
 * @param rules the reading to decide by
 * @throws {FactsError} naming the key, the value and what is allowed
 */
export function explain(record: unknown, rules: RuleSet): Explained {
  const facts = parseFacts(record);
  const assessment = assessed(facts, rules);
  const whole = completed(facts, rules);
  const decisive = decisiveKeys(whole, rules);
  const reasons = byPivot(assessment);
  const because = [...new Set([...decisive, ...openPivots(assessment)])].flatMap((key) => {
    const deciding = reasons[key];
    if (deciding === undefined) return [];
    const keys = deciding.flatMap(({ restsOn }) => restsOn);
    return [{ answers: given(keys, facts), reasons: deciding }];
  });
  return {
    ...assessment,
    rules: versionOf(rules),
    counting: countingKeys(facts, rules),
    decisive: answered(decisive, facts),
    because,
    changes: whatWouldChange(whole, rules),
  };
}
