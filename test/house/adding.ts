import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a file has to be like, from what it was like; a file that there was not yet begins empty. */
export type Edits = Readonly<Record<string, (text: string) => string>>;

/** What names a step that was left out: the compiler, or a test. */
export type Check = 'types' | { readonly tests: string; readonly named?: string };

/** One step of an addition, as CONTRIBUTING has it. */
export interface Step {
  readonly title: string;
  readonly edits: Edits;
  /** What is done in its place where it is left out: nothing, or only a part of it. */
  readonly instead?: Edits;
  readonly foundBy: Check;
  /** What the message names. */
  readonly message: string;
}

/** A program's output, and whether it was content. */
export interface Outcome {
  readonly isFine: boolean;
  readonly output: string;
}

/** Runs something of Node's in a copy of the project. */
export function runIn(root: string, ...options: readonly string[]): Outcome {
  // A test that is started by a test is one of its own.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, options, {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1' },
  });
  return { isFine: status === 0, output: `${stdout}${stderr}` };
}

const TYPES = ['node_modules/typescript/bin/tsc', '--noEmit'];
const LAW_ONLY = { extends: './tsconfig.json', include: ['src'] };
const TESTS = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot'];

/** Compiles a copy of the project, the law alone or all of it, or runs tests in it. */
export function check(root: string, by: Check | 'all types'): Outcome {
  if (by === 'all types') return runIn(root, ...TYPES);
  if (by === 'types') {
    writeFileSync(join(root, 'tsconfig.law.json'), JSON.stringify(LAW_ONLY));
    return runIn(root, ...TYPES, '--project', 'tsconfig.law.json');
  }
  const named = by.named === undefined ? [] : ['--testNamePattern', by.named];
  return runIn(root, ...TESTS, ...by.tests.split(' '), ...named);
}

/** Puts a file back as it was, or takes it away where there was none. */
type Undo = () => void;

/** Does what a step asks; the other steps may already have been done. */
export function edit(root: string, edits: Edits): Undo {
  const undo = Object.entries(edits).map(([file, change]): Undo => {
    const path = join(root, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(before ?? ''));
    return () => (before === null ? rmSync(path) : writeFileSync(path, before));
  });
  return () => {
    for (const each of undo.reverse()) each();
  };
}

/** The same JSON with something more in it. */
export function withJson<Tree>(change: (tree: Tree) => void): (text: string) => string {
  return (text) => {
    const tree = JSON.parse(text) as Tree;
    change(tree);
    return JSON.stringify(tree, null, 2);
  };
}

/** A text with something put before a place that it has. */
export function before(place: string, more: string): (text: string) => string {
  return (text) => {
    if (!text.includes(place)) throw new Error(`nothing to put before: ${place}`);
    return text.replace(place, () => `${more}${place}`);
  };
}

/** A text with lines at its end. */
export function withLines(...lines: readonly string[]): (text: string) => string {
  return (text) => `${text.trimEnd()}\n${lines.join('\n')}\n`;
}
