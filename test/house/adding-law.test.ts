import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDED_FACT, ADDED_ROWS, WITH_FACT } from './added-fact.ts';
import { ADDED_STATUS, WITH_STATUS } from './added-status.ts';
import { check, edit, runIn, type Step } from './adding.ts';
import { copyOfProject } from './copied.ts';

const PATIENCE = 300_000;

/** The tests that hold what is added; the proof in full, the walk and the browser take too long here. */
const HELD_BY = {
  tests:
    'test/law/golden-codes.test.ts test/law/statuses.test.ts test/law/catalogue.test.ts test/law/facts.test.ts test/law/cases.test.ts test/locales/words.test.ts',
};

const CONTRIBUTING = readFileSync('CONTRIBUTING.md', 'utf8');

/** The files that a section of CONTRIBUTING names, without those of words. */
function filesNamedUnder(heading: string): readonly string[] {
  const [section = ''] = CONTRIBUTING.split(`## ${heading}\n`)[1]?.split('\n## ') ?? [];
  return [...section.matchAll(/`((?:src|test)\/[^`]+\.(?:ts|tsv))`/g)].map(([, file]) =>
    String(file),
  );
}

/** The files that steps touch, without those of words, as CONTRIBUTING writes them. */
function filesTouchedBy(steps: readonly Step[], id: string): readonly string[] {
  const files = steps.flatMap(({ edits }) => Object.keys(edits));
  const named = files.map((file) => file.replace(`/${id}.ts`, '/<id>.ts'));
  return [...new Set(named)].filter((file) => !file.startsWith('locales/'));
}

function scriptIn(root: string, script: string): unknown {
  const { output } = runIn(root, '--input-type=module', '--eval', script);
  try {
    return JSON.parse(output.trim().split('\n').at(-1) ?? '');
  } catch {
    return output;
  }
}

describe.each([
  {
    what: 'a status',
    heading: 'Add a status',
    id: 'p19b',
    steps: ADDED_STATUS,
    most: 4,
    script: WITH_STATUS,
    does: {
      typed: ['p19b', 'p19b', 'p19b', 'p19b'],
      other: 'anderer-titel',
      early: [null, 'statusNotYet'],
      prolonged: 'p19b',
      cases: true,
      differing: 0,
    },
  },
  {
    what: 'a fact, and the rows that ask for it,',
    heading: 'Add a fact',
    id: 'ausbildung',
    steps: [...ADDED_FACT, ...ADDED_ROWS],
    most: 5,
    script: WITH_FACT,
    does: {
      asked: ['ausbildung', ['ja', 'nein', 'unbekannt']],
      answered: 'nein',
      review: true,
      heading: 'ausbildung',
      schema: true,
      cases: true,
      differing: 0,
    },
  },
])('Adding $what as CONTRIBUTING says', ({ heading, id, steps, most, script, does }) => {
  const root = copyOfProject('test', 'bench', 'vitest.config.ts');
  afterAll(() => rmSync(root, { recursive: true }));
  const done = new Map<Step, () => void>();
  beforeAll(() => {
    for (const step of steps) done.set(step, edit(root, step.edits));
  });

  it('touches few files, and CONTRIBUTING names each', () => {
    const touched = filesTouchedBy(steps, id);
    expect(touched.length).toBeLessThanOrEqual(most);
    expect(filesNamedUnder(heading)).toEqual(expect.arrayContaining([...touched]));
  });

  it('compiles, passes the tests, and the product knows it', { timeout: PATIENCE }, () => {
    expect(check(root, 'all types').output).toBe('');
    const { isFine, output } = check(root, HELD_BY);
    expect(isFine, output).toBe(true);
    expect(scriptIn(root, script)).toEqual(does);
  });

  it.each(steps)('is found out without $title', { timeout: PATIENCE }, (step) => {
    const { edits, instead = {}, foundBy, message } = step;
    done.get(step)?.();
    const undo = edit(root, instead);
    const { isFine, output } = check(root, foundBy);
    undo();
    done.set(step, edit(root, edits));
    expect(isFine).toBe(false);
    expect(output).toContain(message);
  });
});
