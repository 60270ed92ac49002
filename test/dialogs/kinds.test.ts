import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from './phrasings.ts';
import { typingOf } from './typing.ts';

/** What is typed of each kind that could be turned against somebody: kind, language, question, text, wanted. */
const KINDS = Object.groupBy(
  readFileSync(new URL('./kinds.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind = '', language = '', ...typing] = line.split('\t');
      return { kind, language, typing: typingOf(typing.join('\t')) };
    }),
  ({ kind }) => kind,
);

describe.each(Object.entries(KINDS))('In what is typed, %s', (_, lines = []) => {
  it.each(lines)('$language: $typing.question: $typing.text', ({ language, typing }) => {
    expect(outcomeOf(typing, language)).toBe('understood');
  });
});
