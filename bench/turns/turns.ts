import { deepStrictEqual } from 'node:assert';
import { assess } from '../../src/index.ts';
import { type Answers, interviews } from '../cases.ts';
import { ratios, spreadOf } from '../statistics.ts';
import { printTable, spread } from '../table.ts';
import { type Answering, hold } from './client.ts';
import { type Contender, start } from './contender.ts';
import { factsOf } from './interview.ts';
import { pressing, saying, seenIn } from './people.ts';

/** How many conversations are held at once. */
const AT_ONCE = 16;

/** The first rounds are not counted: code is still being compiled. */
const WARM_UP = 4;

const NAMES = ['product', 'waterfall', 'echo'] as const;

type Name = (typeof NAMES)[number];

/** Everybody who talks to a contender in a round. */
type People = Readonly<Record<Name, readonly Answering[]>>;

/** Outside the programme an interview ends at once, and its review leaves out what does not count. */
export function isWithin(answers: Answers): boolean {
  const { pruefung: _checked, ...others } = answers;
  return assess(factsOf(others)).scope.finding !== 'outside';
}

/** Holds conversations, so many at once; returns how many turns they took. */
export async function holdAll({ url }: Contender, people: readonly Answering[]): Promise<number> {
  const waiting = people.values();
  let turns = 0;
  const hands = Array.from({ length: AT_ONCE }, async () => {
    for (const person of waiting) {
      const { length } = await hold(url, person);
      turns += length;
    }
  });
  await Promise.all(hands);
  return turns;
}

/**
 * Holds every interview in the product and in the waterfall, and makes sure that they are the same:
 * question by question, option by option, to the same verdict.
 * @returns who talks to each; to the echo bot they say what the others pressed
 */
async function compared(
  all: readonly Answers[],
  contenders: Readonly<Record<Name, Contender>>,
): Promise<People> {
  const people = all.map(pressing);
  const said: Answering[] = [];
  for (const person of people) {
    const product = seenIn(await hold(contenders.product.url, person));
    deepStrictEqual(seenIn(await hold(contenders.waterfall.url, person)), product);
    said.push(saying(product.slice(1).map(({ question = 'verdict' }) => question)));
  }
  return { product: people, waterfall: people, echo: said };
}

/** The processor's time of a turn, in milliseconds, while a contender is under load. */
async function costOfTurn(contender: Contender, people: readonly Answering[]): Promise<number> {
  const before = await contender.cpu();
  const turns = await holdAll(contender, people);
  return ((await contender.cpu()) - before) / turns;
}

/**
 * Measures what a turn costs this product, the same interview as a waterfall of the Bot Framework, and
 * an echo bot: same server, same load, one after the other within each round.
 */
export async function benchTurns(rounds: number): Promise<void> {
  const [product, waterfall, echo] = await Promise.all(NAMES.map((name) => start(name)));
  const contenders = { product, waterfall, echo } as Readonly<Record<Name, Contender>>;
  const people = await compared(interviews().filter(isWithin), contenders);
  const costs: Record<Name, number[]> = { product: [], waterfall: [], echo: [] };
  for (let round = -WARM_UP; round < rounds; round += 1) {
    // Nobody is always the first: what the machine does meanwhile hits each alike.
    const order = NAMES.map((_, index) => NAMES[(index + round + WARM_UP) % 3] as Name);
    for (const name of order) {
      const cost = await costOfTurn(contenders[name], people[name]);
      if (round >= 0) costs[name].push(cost);
    }
  }
  await Promise.all(NAMES.map((name) => contenders[name].stop()));
  const row = (name: Name) => [
    name,
    spread(spreadOf(costs[name])),
    spread(spreadOf(ratios(costs[name], costs.echo))),
    spread(spreadOf(ratios(costs[name], costs.waterfall))),
  ];
  printTable(['CPU of a turn', 'ms', 'to echo', 'to waterfall'], NAMES.map(row));
}
