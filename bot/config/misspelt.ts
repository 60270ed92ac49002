import { distance } from 'fastest-levenshtein';

/** A variable of the environment that is none of our settings, and the setting that was probably meant. */
export interface Misspelt {
  readonly setting: string;
  readonly meant: string;
}

/** How many slips a name may have; short ones are near to too many others. */
const SLIPS = { short: 1, long: 2 } as const;

/** From how many signs on a name is long. */
const LONG = 8;

/** What is hung on a name where the way to what is meant is given: we know no such thing. */
const HUNG_ON = ['_FILE', '_PATH', '_JSON'] as const;

/** Names that have a meaning of their own with something hung on: a folder outside of a container, say. */
const WITH_OTHERS: readonly string[] = ['HOST', 'PORT'];

/** A name as it is heard: capitals and strokes are easily mistaken. */
const heard = (name: string) => name.toUpperCase().replaceAll(/[_.-]/g, '');

/** Whether the same signs stand in another order. */
const isExchanged = (one: string, other: string) =>
  [...one].sort().join() === [...other].sort().join();

function isNear(name: string, ours: string): boolean {
  const [given, known] = [heard(name), heard(ours)];
  const most = known.length < LONG ? SLIPS.short : SLIPS.long;
  if (Math.abs(given.length - known.length) > most) return false;
  const slips = distance(given, known);
  return slips <= most || (slips <= SLIPS.long && isExchanged(given, known));
}

/** Whether a name is one of ours with something hung on. */
const hangsOn = (name: string, ours: string) =>
  !WITH_OTHERS.includes(ours) && HUNG_ON.some((ending) => name === ours + ending);

/**
 * Finds what is set and has no effect, though it nearly is one of our settings. Others use the environment, too: it can
 * be theirs, and whoever has set what is meant has not misspelt it.
 * @param ours the names of all settings
 */
export function misspeltIn(
  environment: NodeJS.ProcessEnv,
  ours: readonly string[],
): readonly Misspelt[] {
  return Object.keys(environment).flatMap((setting) => {
    if (ours.includes(setting)) return [];
    const meant = ours.find((each) => hangsOn(setting, each) || isNear(setting, each));
    return meant === undefined || environment[meant] !== undefined ? [] : [{ setting, meant }];
  });
}
