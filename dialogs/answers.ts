/** Answers by question id. */
export type Answers = Readonly<Partial<Record<string, string>>>;

/** Answers given at once; `null` takes one back so that it is asked again. */
export type Step = Readonly<Record<string, string | null>>;

/** The same answers without some of them. */
export function without<Value>(
  answers: Readonly<Record<string, Value>>,
  ids: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}
