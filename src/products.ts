/** Values by dimension: stands for every combination of them. */
export type Product<Dimension extends string> = Readonly<Record<Dimension, readonly string[]>>;

/** One value for each dimension. */
export type Combination<Dimension extends string> = Readonly<Record<Dimension, string>>;

/** Places of values, by the place of their dimension. */
type Box = readonly (readonly number[])[];

/** How many values each dimension has. */
type Sizes = readonly number[];

/** Every combination of the values, in the order of counting. */
export function combinationsOf<Dimension extends string>(
  space: Product<Dimension>,
): readonly Combination<Dimension>[] {
  let combinations: readonly Partial<Combination<Dimension>>[] = [{}];
  for (const [dimension, values] of Object.entries(space) as [Dimension, readonly string[]][])
    combinations = combinations.flatMap((each) =>
      values.map((value) => ({ ...each, [dimension]: value })),
    );
  return combinations as readonly Combination<Dimension>[];
}

/** The numbers of every combination in a box, as they are counted. */
function numbersIn(box: Box, sizes: Sizes): readonly number[] {
  let numbers: readonly number[] = [0];
  for (const [dimension, size] of sizes.entries())
    numbers = numbers.flatMap((number) =>
      (box[dimension] as readonly number[]).map((place) => number * size + place),
    );
  return numbers;
}

/** The box that has one combination in it. */
function boxAround(number: number, sizes: Sizes): Box {
  let rest = number;
  return sizes
    .toReversed()
    .map((size) => {
      const place = rest % size;
      rest = (rest - place) / size;
      return [place];
    })
    .toReversed();
}

/** The largest box around another one in which all hold: grown one dimension after the other. */
function grown(seed: Box, sizes: Sizes, holds: readonly boolean[]): Box {
  return sizes.reduce<Box>((box, size, dimension) => {
    const places = Array.from({ length: size }, (_, place) => place).filter((place) =>
      numbersIn(box.with(dimension, [place]), sizes).every((number) => holds[number]),
    );
    return box.with(dimension, places);
  }, seed);
}

/** The same boxes without those that the others say together. */
function needed(boxes: readonly Box[], sizes: Sizes): readonly Box[] {
  return boxes.reduce<readonly Box[]>((kept, box) => {
    const others = kept.filter((each) => each !== box);
    const covered = new Set(others.flatMap((each) => numbersIn(each, sizes)));
    return numbersIn(box, sizes).every((number) => covered.has(number)) ? others : kept;
  }, boxes);
}

/**
 * The largest products of values that hold throughout, as many as it takes to say when something holds.
 * They may overlap: "this, or that" is shorter than "this, or that without this".
 * @param space every value of each dimension
 * @param holds whether it holds, for each combination in the order of counting
 */
export function productsOf<Dimension extends string>(
  space: Product<Dimension>,
  holds: readonly boolean[],
): readonly Product<Dimension>[] {
  const dimensions = Object.entries(space) as [Dimension, readonly string[]][];
  const sizes = dimensions.map(([, values]) => values.length);
  const left = new Set(holds.keys().filter((number) => holds[number]));
  const boxes: Box[] = [];
  for (const number of left) {
    const box = grown(boxAround(number, sizes), sizes, holds);
    for (const each of numbersIn(box, sizes)) left.delete(each);
    boxes.push(box);
  }
  return needed(boxes, sizes).map((box) => {
    const named = dimensions.map(([dimension, values], index) => [
      dimension,
      (box[index] as readonly number[]).map((place) => values[place]),
    ]);
    return Object.fromEntries(named) as Product<Dimension>;
  });
}
