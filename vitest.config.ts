import { defineConfig } from 'vitest/config';

// Every branch of the law and of the interview is tested. The one exception is the last branch of
// an exhaustive `switch`, which the compiler proves to be unreachable. It is written like this,
// the hint directly above `default` (below it, the branch still counts), and used nowhere else:
//
//     /* v8 ignore next -- the types prove it */
//     default:
//       return unreachable(value);
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
