import { FINDINGS, SCOPES } from './finding.ts';
import { combinationsOf, type Product, productsOf } from './products.ts';
import { type Findings, VERDICTS, type Verdict, verdictOf } from './verdict.ts';

/** A line of the verdict's table: with all these findings, it is this verdict. */
export interface VerdictLine {
  readonly verdict: Verdict;
  readonly findings: Product<keyof Findings>;
}

/** What a verdict follows from, each with every finding. */
export const FINDING_SPACE = {
  scope: SCOPES,
  bleibeperspektive: FINDINGS,
  anschlussunterbringung: FINDINGS,
};

/** The letter's test as a table, made from `verdictOf` (section 1). */
export function verdictTable(): readonly VerdictLine[] {
  const verdicts = combinationsOf<keyof Findings>(FINDING_SPACE).map((each) =>
    verdictOf(each as Findings),
  );
  return VERDICTS.flatMap((verdict) =>
    productsOf<keyof Findings>(
      FINDING_SPACE,
      verdicts.map((each) => each === verdict),
    ).map((findings) => ({ verdict, findings })),
  );
}
