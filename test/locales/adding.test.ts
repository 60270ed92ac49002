import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../bot/running.ts';
import { locales } from '../speech.ts';
import { PSEUDO, projectWithPseudo, strayWords } from './pseudo.ts';

const root = projectWithPseudo();
afterAll(() => rmSync(root, { recursive: true }));

/** The row of the pseudo-language in the table: keys, and how many are missing. */
function row(): readonly [string, string] {
  const { lines } = run('locales', [], [], root);
  const [, keys = '', missing = ''] = (lines.at(-1) ?? '').split(/\s+/);
  return [keys, missing];
}

/** Ways through the interview, with its commands and with what is not understood. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  'to the target group': ['hilfe', 'warum', '1', '1', 'xyz', 'hilfe', '3', '1', '25 II', '01/2022'],
  'to an open case': ['3', '1', '8', '3', '1', '3', '9', '6', 'zurück', 'sprache', '14', 'hilfe'],
  'out of the Land': ['3', '2', 'hilfe', 'neu', '2'],
};

describe('Adding a language takes its folder and one line', () => {
  it('and it is in the table, with nothing missing', () => {
    const [german = ''] = run('locales', []).lines.slice(1);
    expect(row()).toEqual([german.split(/\s+/)[1], '0']);
  });

  it.each(Object.entries(WAYS))('and it is spoken %s: no word comes from the code', (_, inputs) => {
    const { lines, errors, code } = run('chat', ['--lang', PSEUDO], inputs, root);
    expect({ errors, code }).toEqual({ errors: '', code: 0 });
    expect(strayWords(lines.join('\n'))).toEqual([]);
  });

  it('and a text that it lacks is counted', () => {
    const { restarted, ...others } = locales.words.de.texts.dialog;
    expect(restarted).toBeDefined();
    writeFileSync(join(root, 'locales', PSEUDO, 'dialog.json'), JSON.stringify(others));
    expect(row()[1]).toBe('1');
  });
});

describe('A word of another language', () => {
  it('is found among those of the pseudo-language', () => {
    expect(strayWords('Ŵééłćħéé Şƥřååćħéé? Deutsch, Englisch')).toEqual(['Englisch']);
  });
});
