/** Something that is done with every record; what it returns is awaited where it is a promise. */
type Work<Item> = (item: Item) => unknown;

/** What a work costs, in microseconds. */
export interface Cost {
  /** Each item by the clock, the least of all rounds: what else the machine did is left out. */
  readonly each: readonly number[];
  /** The processor's time for an item, on the average of a round, collecting the garbage included. */
  readonly rounds: readonly number[];
}

/** So many items are worked on before anything counts: code is still being compiled. */
const WARM_UP = 500;

async function timed<Item>(work: Work<Item>, item: Item): Promise<number> {
  const before = process.hrtime.bigint();
  const result = work(item);
  if (result instanceof Promise) await result;
  return Number(process.hrtime.bigint() - before) / 1000;
}

/** Does a work with all items; returns what each of them took. */
async function pass<Item>(work: Work<Item>, items: readonly Item[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const item of items) times.push(await timed(work, item));
  return times;
}

async function round<Item>(work: Work<Item>, items: readonly Item[], before: Cost): Promise<Cost> {
  const start = process.cpuUsage();
  const times = await pass(work, items);
  const { user, system } = process.cpuUsage(start);
  return {
    each: times.map((time, index) => Math.min(time, before.each[index] ?? time)),
    rounds: [...before.rounds, (user + system) / items.length],
  };
}

/** Measures several works with the same items: in every round, each of them with all items. */
export async function costsOf<Item, Name extends string>(
  works: Readonly<Record<Name, Work<Item>>>,
  items: readonly Item[],
  rounds: number,
): Promise<Readonly<Record<Name, Cost>>> {
  const names = Object.keys(works) as Name[];
  const costs = new Map<Name, Cost>(names.map((name) => [name, { each: [], rounds: [] }]));
  for (const name of names) await pass(works[name], items.slice(0, WARM_UP));
  for (let count = 0; count < rounds; count += 1) {
    for (const [name, cost] of costs) costs.set(name, await round(works[name], items, cost));
  }
  return Object.fromEntries(costs) as Record<Name, Cost>;
}
