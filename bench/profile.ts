import { readFileSync } from 'node:fs';
import { figure, printTable } from './table.ts';

/** What is read here of a profile that Node writes. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

type Frame = Profile['nodes'][number]['callFrame'];

/** How many rows a table shows. */
const SHOWN = 25;

/** The library, or the room of this project, that a function belongs to. */
function roomOf({ url, functionName }: Frame): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  if (library !== undefined) return library;
  const own = /\/((?:src|dialogs|bot|bench)(?:\/[^/]+)?)\/[^/]+$/.exec(url)?.[1];
  return own ?? (url.startsWith('node:') ? 'node' : functionName);
}

function placeOf({ functionName, url, lineNumber }: Frame): string {
  const path = url.replace(/^.*\/(node_modules|src|dialogs|bot|bench)\//, '$1/');
  return `${functionName || '(anonymous)'} ${path}:${lineNumber + 1}`;
}

function add(sums: Map<string, number>, key: string, time: number): void {
  sums.set(key, (sums.get(key) ?? 0) + time);
}

function print(title: string, sums: ReadonlyMap<string, number>, whole: number): void {
  const rows = [...sums].sort(([, one], [, other]) => other - one).slice(0, SHOWN);
  printTable(
    [title, '%'],
    rows.map(([key, time]) => [key, figure((100 * time) / whole)]),
  );
}

/**
 * Prints where a process spent its time, idling aside: by room, by function, and by function with all
 * that it calls.
 * @param path a profile as `node --cpu-prof` writes it
 */
export function printProfile(path: string): void {
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(path, 'utf8'));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((each) => [each, id])),
  );
  const rooms = new Map<string, number>();
  const alone = new Map<string, number>();
  const together = new Map<string, number>();
  let whole = 0;
  for (const [index, id] of samples.entries()) {
    const frame = byId.get(id)?.callFrame;
    const time = timeDeltas[index] ?? 0;
    if (frame === undefined || ['(idle)', '(program)', '(root)'].includes(frame.functionName))
      continue;
    whole += time;
    add(rooms, roomOf(frame), time);
    add(alone, placeOf(frame), time);
    const above = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const caller = byId.get(at)?.callFrame;
      if (caller !== undefined) above.add(placeOf(caller));
    }
    for (const place of above) add(together, place, time);
  }
  print('room', rooms, whole);
  print('function, alone', alone, whole);
  print('function, with what it calls', together, whole);
}
