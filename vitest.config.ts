import { defineConfig } from 'vitest/config';

// Every branch of the law and of the interview is tested, without exception so far. Should an
// exhaustive `switch` need a last branch that the compiler proves to be unreachable, it is left out
// by this one pattern, the hint directly above `default` (below it, the branch still counts):
//
//     /* v8 ignore next -- the types prove it */
//     default:
//       return value satisfies never;
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Timing is measured elsewhere: a busy machine that starts programs slowly is no failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
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
