/** A person as the rules see them: for each attribute the values that are still possible. */
export interface Case {
  readonly bundesland: readonly string[];
  readonly unterbringung: readonly string[];
  readonly titel: readonly string[];
  readonly frist: readonly string[];
  readonly wohnungsweg: readonly string[];
  readonly verfahren: readonly string[];
  readonly herkunft: readonly string[];
  readonly bezug: readonly string[];
  readonly fluchthintergrund: readonly string[];
  readonly bleiberechtsantrag: readonly string[];
}
