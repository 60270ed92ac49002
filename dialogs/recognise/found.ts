import type { FoundOptions } from './asked.ts';
import type { Saying } from './sayings.ts';

/** Several names for one question: what all of them can mean, or where they differ, what any can. */
function combined(all: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const any = all.reduce((one, other) => one.union(other));
  const common = all.reduce((one, other) => one.intersection(other));
  return common.size > 0 ? common : any;
}

/** What those names say together that stand for themselves. */
export function foundIn(sayings: readonly Saying[]): Map<string, ReadonlySet<string>> {
  const said = new Map<string, ReadonlySet<string>[]>();
  for (const { question, options } of sayings) {
    said.set(question, [...(said.get(question) ?? []), options]);
  }
  return new Map([...said].map(([question, all]) => [question, combined(all)]));
}

/** What was found without what the text denies somewhere: it is not taken from elsewhere in it. */
export function withoutDenied(found: FoundOptions, denied: readonly Saying[]) {
  // "Not in the camp" denies no one of what a camp can be.
  const isDenied = (question: string, option: string, isOne: boolean) =>
    denied.some(
      (saying) =>
        saying.question === question &&
        saying.options.has(option) &&
        !(isOne && saying.options.size > 1),
    );
  const left = [...found].map(([question, options]): [string, ReadonlySet<string>] => {
    const isOne = options.size === 1;
    const others = [...options].filter((option) => !isDenied(question, option, isOne));
    return [question, new Set(others)];
  });
  return new Map(left.filter(([, options]) => options.size > 0));
}
