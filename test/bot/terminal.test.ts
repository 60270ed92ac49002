import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { converseInTerminal } from '../../bot/channels/terminal.ts';
import { wrap } from '../../bot/channels/wrap.ts';
import { conversation } from '../dialogs/talking.ts';
import { i18n } from '../speech.ts';

async function converse(preset: Record<string, string>, typed: readonly string[]): Promise<string> {
  const output = new PassThrough();
  const shown = text(output);
  const input = Readable.from(typed.map((line) => `${line}\n`));
  await converseInTerminal(conversation, { asOf: '2026-05-04', preset }, i18n, input, output);
  output.end();
  return shown;
}

describe('The terminal', () => {
  const german = { sprache: 'de', rolle: 'fachkraft' };

  it('numbers the options, takes numbers and words, and sets out the verdict', async () => {
    const shown = await converse(german, [
      '1',
      'Anschlussunterbringung',
      '1',
      '25 II',
      'noch nicht',
      'stimmt',
    ]);
    expect(shown).toMatch(/\n 1 {2}Baden-Württemberg\n/);
    for (const part of [
      '(Anschlussunterbringung):',
      'Bleibeperspektive:',
      '§\u00A025 Abs. 2',
      '4. Mai 2026',
    ]) {
      expect(shown).toContain(part);
    }
  });

  it('numbers what can be done once the verdict stands', async () => {
    const elsewhere = ['2', '1'];
    const shown = await converse(german, elsewhere);
    expect(shown).toMatch(/\n 1 {2}Aktenvermerk\n/);
    expect(await converse(german, [...elsewhere, '1'])).toContain('Aktenzeichen');
    expect(await converse(german, [...elsewhere, '77'])).not.toContain('Aktenzeichen');
    expect(await converse(german, [...elsewhere, '4'])).toContain('Sprache und Rolle bleiben');
  });

  it('speaks English to whom it is chosen', async () => {
    expect(await converse({}, ['2', '3'])).toContain('Baden-Württemberg');
  });

  it('shows the countries of each group on the reference date', async () => {
    const shown = await converse(german, ['1', 'au', 'gestattung']);
    expect(shown).toContain('Eritrea, Somalia');
    expect(shown).toContain('Kosovo');
  });

  it('shows no line that is wider than a book', async () => {
    const shown = await converse(german, ['1', 'au', 'duldung', '3', 'unbekannt']);
    const widest = Math.max(...shown.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(92);
  });
});

describe('Wrapping', () => {
  it('breaks at spaces that may break, indents what follows, and leaves a long word whole', () => {
    expect(wrap('ein zwei drei', 8)).toBe('ein zwei\ndrei');
    expect(wrap('ein zwei', 5, '  ')).toBe('ein\n  zwei');
    expect(wrap('Anschlussunterbringung ja', 5)).toBe('Anschlussunterbringung\nja');
    expect(wrap('a\nb', 9)).toBe('a\nb');
    expect(wrap('nach §\u00A025 Abs. 2', 8)).toBe('nach\n§\u00A025\nAbs. 2');
  });
});
