import type { Answers } from '../answers.ts';

/** Answers told of somebody, who they are among them. */
export type ToldPerson = Readonly<Record<string, string>>;

/**
 * How answers of persons who are not spoken of yet are told from those of the one who is: by a number before
 * their question, and by whether it is still asked if they are meant to be helped, too (`asked`), or they wait.
 */
const MARKS = { asked: '?', queued: '.' } as const;

export type Mark = keyof typeof MARKS;

/** The most persons of whom answers can be told before it is their turn. */
export const MOST_TOLD = 7;

const KEY = /^([1-9])([?.])(.+)$/;

/** The question that an answer is of, whoever it was told of. */
export function questionOfKey(key: string): string {
  return KEY.exec(key)?.[3] ?? key;
}

/** Whether an answer was told of somebody who is not spoken of yet. */
export function isOfOthers(key: string): boolean {
  return KEY.test(key);
}

/** The persons of whom answers were told before it is their turn, in the order in which they were named. */
export function toldOf(given: Answers, mark: Mark): readonly ToldPerson[] {
  const persons = new Map<string, Record<string, string>>();
  for (const [key, value] of Object.entries(given)) {
    const [, number = '', sign, id = ''] = KEY.exec(key) ?? [];
    if (sign !== MARKS[mark]) continue;
    const person = persons.get(number) ?? {};
    persons.set(number, { ...person, [id]: String(value) });
  }
  return [...persons.values()];
}

/** Answers told of persons before it is their turn, as they are kept; of those that there is room for. */
export function keptOf(persons: readonly ToldPerson[], mark: Mark): ToldPerson {
  const entries = persons
    .slice(0, MOST_TOLD)
    .flatMap((person, index) =>
      Object.entries(person).map(([id, value]) => [`${index + 1}${MARKS[mark]}${id}`, value]),
    );
  return Object.fromEntries(entries);
}

/** The keys of everything that was told of persons before it is their turn. */
export function keysOfOthers(given: Answers): readonly string[] {
  return Object.keys(given).filter(isOfOthers);
}

/**
 * Those of whom something was told already, with what is told of them now and of more of them. Of several who are called the
 * same nobody knows which one is meant without a number: it is one more.
 * @param record what one answer more comes to
 * @param numberOf by which of those who are called the same somebody is meant
 */
export function joined(
  before: readonly ToldPerson[],
  now: readonly ToldPerson[],
  record: (given: ToldPerson, told: ToldPerson) => ToldPerson,
  numberOf: (person: ToldPerson) => number | null = () => null,
): readonly ToldPerson[] {
  const all = [...before];
  for (const person of now) {
    const isAlike = (each: ToldPerson) => each['person'] === person['person'];
    const places = before.flatMap((each, index) => (isAlike(each) ? [index] : []));
    const number = numberOf(person);
    const isOnly = places.length === 1 && now.filter(isAlike).length === 1;
    const only = isOnly ? places[0] : undefined;
    const place = number === null ? only : places[number - 1];
    if (place === undefined) all.push(person);
    else all[place] = record(all[place] as ToldPerson, person);
  }
  return all;
}
