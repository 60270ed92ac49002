import { defineConfig } from 'vitest/config';

/** Tests that start programs, as a person at a keyboard would. */
const PROGRAMS = [
  'test/bot/{assess,build-static,built-chat,chat,compile-cache,readme,rules-program,sbom,table,teams-program,vermerk-program}.test.ts',
  'test/bot/server/{broken-streams,canary,killed,last-resort,lost-log,malformed,program,stopping,store-trouble,told,teams-log,unfinished}.test.ts',
  'test/bot/server/several/*.test.ts',
  'test/{faults,fuzz}/*.test.ts',
  'test/house/{adding-law,boundaries}.test.ts',
  'test/law/law-diff.test.ts',
  'test/locales/{adding,losing}.test.ts',
];

/** Tests that need a browser. */
const BROWSER = ['test/browser/**/*.test.ts'];

/** Tests that go through everything there is: all cases, all languages. */
const EXHAUSTIVE = [
  'test/bot/vermerk.test.ts',
  'test/law/{changes,decisive,handover}.test.ts',
  'test/dialogs/{cases,chart,long-texts,matrix,phrasings,stored,understanding,wrapped}.test.ts',
];

/**
 * The longest ones, through all records of the law and all ways of the interview: they reach no line that
 * others do not reach, and counting branches would only make them twice as slow.
 */
const UNCOUNTED = ['test/law/proof.test.ts', 'test/dialogs/walk.test.ts'];

/** Where the counts of a run are written to, beside what is printed: a folder, with a file for each run. */
const reports = process.env['TEST_REPORTS'];

const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: [...exclude] },
});

// Every branch of the law and of the interview is tested, without exception so far. Should an
// exhaustive `switch` need a last branch that the compiler proves to be unreachable, it is left out
// by this one pattern, the hint directly above `default` (below it, the branch still counts):
//
//     /* v8 ignore next -- the types prove it */
//     default:
//       return value satisfies never;
export default defineConfig({
  test: {
    projects: [
      project(
        'fast',
        ['test/**/*.test.ts'],
        [...PROGRAMS, ...BROWSER, ...EXHAUSTIVE, ...UNCOUNTED],
      ),
      project('programs', PROGRAMS),
      project('browser', BROWSER),
      project('exhaustive', EXHAUSTIVE),
      project('uncounted', UNCOUNTED),
    ],
    reporters: reports === undefined ? ['default'] : ['default', 'json'],
    ...(reports !== undefined && { outputFile: { json: `${reports}/${process.pid}.json` } }),
    // Timing is measured elsewhere: a busy machine that starts programs slowly is no failure.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    // Titles are sentences: print them whole.
    taskTitleValueFormatTruncate: 0,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'dialogs/**/*.ts'],
      reporter: ['text'],
      thresholds: { branches: 100 },
    },
  },
});
