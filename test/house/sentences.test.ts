import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** Citations are names: the same in every language. */
const CITATIONS = ['src/sources.ts'];

function sources(folder: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

/** String literals that read like something said to a person: three words or more. */
function sentencesIn(code: string): readonly string[] {
  const withoutComments = code.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  const literals = withoutComments.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals.filter((literal) =>
    /[A-Za-zÄÖÜäöü]{3,} [a-zäöü]{2,} [a-zäöüß]{2,}/.test(literal),
  );
}

describe('No sentence stands in code', () => {
  const files = ['src', 'dialogs', 'bot']
    .flatMap(sources)
    .filter((file) => !CITATIONS.includes(file));

  it.each(files)('%s', (file) => {
    expect(sentencesIn(readFileSync(new URL(file, ROOT), 'utf8'))).toEqual([]);
  });

  it('is found where one is planted', () => {
    expect(sentencesIn("say('Bitte wählen sie aus');")).toHaveLength(1);
    expect(sentencesIn('// Bitte wählen sie aus')).toEqual([]);
  });
});
