import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { answerLabel, factAnswer, optionLabel } from '../../bot/render/labels.ts';
import { createTables } from '../../bot/table/assess-table.ts';
import type { Table } from '../../bot/table/file.ts';
import type { ColumnKey } from '../../bot/table/words.ts';
import { CHOICES, type FactKey } from '../../src/facts/values.ts';
import { RECHTSSTAND } from '../../src/rechtsstand.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { versionOf } from '../../src/version.ts';
import { cases } from '../law/expected/oracle.ts';
import { i18n, lexiconOf, locales } from '../speech.ts';
import { run } from './running.ts';

const speaker = i18n.speaker('de', 'fachkraft');
const { words, readCell, ...tables } = createTables(locales, i18n, lexiconOf);
const { added: ADDED, headings: HEADINGS } = words;
const reading = { rules: BUILT_IN, today: '2026-05-04', speaker };

function fileWith(content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'lotse-')), 'faelle.csv');
  writeFileSync(file, content);
  return file;
}

/** Runs the program on a table; its rows come back by heading. */
function assessed(content: string | Uint8Array, options: readonly string[] = []) {
  const { lines, errors, code } = run('assess', ['--csv', fileWith(content), ...options]);
  const text = lines.map((line) => `${line}\n`).join('');
  const rows = (delimiter: string): Record<string, string>[] =>
    parse(text, { delimiter, columns: true, bom: true });
  return { text, errors, code, rows };
}

const bytesIn1252 = (text: string) => Buffer.from(text, 'latin1');

describe('A table of cases is written back with what is found', () => {
  it('beside everything that was in it, in its place', () => {
    const { rows, code, text } = assessed(
      'Fall;Bundesland;Unterkunft;Status;Notiz\r\n7;BW;Anschlussunterbringung;§ 25 Abs. 2;"a;\nb"\r\n',
      ['--as-of', '2026-05-04'],
    );
    expect(code).toBe(0);
    expect(text.startsWith('\uFEFFFall;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    const [row] = rows(';');
    expect(row).toMatchObject({
      Fall: '7',
      Notiz: 'a;\nb',
      [ADDED.verdict]: speaker.say('verdict', 'short.zielgruppe'),
      [ADDED.anschlussunterbringung]: speaker.say('verdict', 'finding.met'),
      [ADDED.rechtsstand]: RECHTSSTAND,
      [ADDED.bleibeperspektiveReasons]: expect.stringMatching(/\] §\s25\sAbs\.\s2 AufenthG$/),
      [ADDED.error]: '',
    });
  });

  it.each([
    ['commas', 'Land,Status\nBW,p24\n', ','],
    ['tabs', 'Land\tStatus\nBW\tp24\n', '\t'],
    ['semicolons', 'Land;Status\nBW;p24\n', ';'],
  ])('parted by %s as it came', (_, content, delimiter) => {
    const [row] = assessed(content).rows(delimiter);
    expect(row?.[ADDED.bleibeperspektive]).toBe(speaker.say('verdict', 'finding.met'));
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFStatus;Grüße\np24;ö\n')],
    ['UTF-8', Buffer.from('Status;Grüße\np24;ö\n')],
    ['what Windows wrote before', bytesIn1252('Status;Grüße\np24;ö\n')],
    ['UTF-16', Buffer.from('\uFEFFStatus;Grüße\np24;ö\n', 'utf16le')],
  ])('in UTF-8, whether it came in %s', (_, content) => {
    expect(assessed(content).rows(';')[0]).toMatchObject({ Status: 'p24', Grüße: 'ö' });
  });

  it.each([
    ['a line that names the separator', 'sep=;\nStatus;Fall\np24;1\n'],
    ['a title', 'Liste 2026\n\nStatus;Fall\np24;1\n'],
  ])('below %s, which changes no number of a line', (_, content) => {
    const lines = content.split('\n');
    const { text, errors } = assessed(content.replace('p24', 'Quatsch'));
    expect(text).toContain('Status;Fall;');
    expect(errors).toContain(`Zeile ${lines.indexOf('p24;1') + 1}:`);
  });

  it('with a column of its own that is called like one of ours', () => {
    const { text, errors } = assessed('Ergebnis;Status\nmeine Notiz;p24\n');
    expect(text).toContain('meine Notiz');
    expect(errors).toContain('Ergebnis');
  });

  it('with what it was assessed by', () => {
    const [row] = assessed('Status\np24\n', ['--as-of', '2024-05-04']).rows(';');
    expect(row).toMatchObject({
      [ADDED.asOf]: '2024-05-04',
      [ADDED.rules]: versionOf(BUILT_IN),
    });
  });

  it('where the programme does not hold, without reasons and offices for what was not examined', () => {
    const [row] = assessed('Land;Unterkunft;Status\nBayern;AU;Duldung § 60a\n').rows(';');
    expect(row).toMatchObject({
      [ADDED.clearedUpBy]: '',
      [ADDED.bleibeperspektiveReasons]: speaker.say('verdict', 'notExamined'),
    });
  });

  it('once more without doubling what was added the last time', () => {
    const first = assessed('Land;Status\nBW;p24\n').text;
    expect(assessed(first).text).toBe(first);
  });

  it('for today, for a day named, or for the day in its row', () => {
    const { rows } = assessed('Stichtag;Status\n;p104c\n1.6.2022;p104c\n', [
      '--as-of',
      '2024-05-04',
    ]);
    const [later, before] = rows(';');
    expect(later?.[ADDED.error]).toBe('');
    expect(before?.[ADDED.error]).toContain('Stichtag');
  });

  it('by the reading of a municipality', () => {
    const source = { title: 'Schreiben der Bewilligungsstelle' };
    const rule = { status: 'duldung-60c', finding: 'met', ground: ['O'], source };
    const rules = fileWith(JSON.stringify({ name: 'Eine Gemeinde', rules: [rule] }));
    const [row] = assessed('Status\n60c\n', ['--rules', rules]).rows(';');
    expect(row?.[ADDED.bleibeperspektiveReasons]).toContain(source.title);
  });

  it('when it is long, too', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `${index};BW;AU;25 II`);
    const { lines, errors } = run('assess', [
      '--csv',
      fileWith(['Nr;Land;Unterkunft;Status', ...rows].join('\n')),
    ]);
    expect(lines).toHaveLength(5001);
    expect(lines.at(-1)).toMatch(/^4999;/);
    // A bar is for somebody who looks: nobody does here.
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});

describe('The cases of the rules, as somebody might write them into a table', () => {
  const shown = (key: ColumnKey, value: string) =>
    key in CHOICES ? optionLabel(key, value, speaker) : value;

  it.each(cases)('$title', ({ facts, expected }) => {
    const entries = Object.entries(facts) as [ColumnKey, string][];
    const table: Table = {
      delimiter: ';',
      above: [],
      headings: entries.map(([key]) => String(HEADINGS[key][0])),
      rows: [{ line: 2, cells: entries.map(([key, value]) => shown(key, value)) }],
    };
    const [, row] = tables.assess(table, reading);
    const verdict = speaker.say('verdict', `short.${expected.verdict}`);
    expect(row?.problem).toBeUndefined();
    expect(parse(row?.text ?? '', { delimiter: ';' })[0]?.[entries.length]).toBe(verdict);
  });
});

describe('A cell', () => {
  it.each([
    ['status', '§ 25 Abs. 2', 'p25-2'],
    ['status', 'Duldung § 60a', 'duldung-60a'],
    ['status', 'Duldung', 'duldung-unbekannt'],
    ['status', 'Aufenthaltserlaubnis', 'titel-unbekannt'],
    ['status', 'nicht bekannt', 'unbekannt'],
    ['status', 'Aufenthaltsgestattung', 'aufenthaltsgestattung'],
    ['status', 'duldung-60c', 'duldung-60c'],
    ['bundesland', 'BW', 'baden-wuerttemberg'],
    ['bundesland', 'Hessen', 'anderes'],
    ['herkunft', 'Syrien', 'anderer-staat'],
    ['bleiberechtsantrag', 'Ja', 'ja'],
    ['vorlaeufigSeit', '09/2025', '2025-09'],
    ['vorlaeufigSeit', '01.09.2025', '2025-09'],
    ['vorlaeufigSeit', 'September 2025', '2025-09'],
    ['beratungSeit', 'noch nicht', 'noch-nicht'],
    ['unterbringung', 'GU vom Landkreis', 'vorlaeufig'],
    ['unterbringung', 'Anschlussunterbringung, Bahnhofstr. 5b', 'anschluss'],
    ['unterbringung', 'k.A.', 'unbekannt'],
    ['unterbringung', 'Nicht bekannt', 'unbekannt'],
    ['status', '?', 'unbekannt'],
    ['status', 'AE gem. § 25 II 1 1. Alt. AufenthG', 'p25-2'],
  ] as const)('of %s that says %j is understood', (key, text, value) => {
    expect(readCell(key, text, '2026-05-04')).toEqual({ value });
  });

  it.each([
    ['status', 'Bescheid vom BAMF'],
    ['status', 'Duldung oder Gestattung'],
    ['status', 'keine Duldung'],
    ['status', '25 oder 60a'],
    ['status', '2'],
    ['bundesland', '1'],
    ['bleiberechtsantrag', 'vielleicht'],
    ['bleiberechtsantrag', 'nein, 60c'],
    ['bleiberechtsantrag', 'nein, Gestattung'],
    ['vorlaeufigSeit', 'letztes Jahr'],
    ['unterbringung', 'Müller'],
    ['unterbringung', 'ex GU'],
    ['unterbringung', 'GU (bis 2024)'],
    ['unterbringung', 'AU gekündigt'],
    ['status', 'Widerruf § 25 Abs. 2'],
    ['status', 'abgelaufene Duldung § 60a'],
    ['status', '§ 25a beantragt'],
    ['bundesland', 'aus BW weggezogen'],
    ['bleiberechtsantrag', 'ja, aber zurückgezogen'],
  ] as const)('of %s that says %j is no certain answer: better asked than wrong', (key, text) => {
    expect(readCell(key as FactKey, text, '2026-05-04')).toHaveProperty('allowed');
  });

  it.each(['  ', '-', '–'])('that says %j is an answer not given', (text) => {
    expect(readCell('status', text, '2026-05-04')).toEqual({ isEmpty: true });
  });

  it.each(Object.keys(CHOICES) as (keyof typeof CHOICES)[])(
    'of %s is understood as each of its options is offered, told and filed',
    (key) => {
      for (const value of CHOICES[key])
        for (const name of [optionLabel, answerLabel, factAnswer])
          expect(readCell(key, name(key, value, speaker), '2026-05-04')).toEqual({ value });
    },
  );
});

describe('A Fiktionsbescheinigung with more in its cell', () => {
  const found = (status: string, others: Readonly<Record<string, string>> = {}) => {
    const all = { Stichtag: '4.5.2026', Land: 'BW', Unterkunft: 'AU', Status: status, ...others };
    const table: Table = {
      delimiter: ';',
      above: [],
      headings: Object.keys(all),
      rows: [{ line: 2, cells: Object.values(all) }],
    };
    const [, row] = tables.assess(table, reading);
    const cells = parse(row?.text ?? '', { delimiter: ';' })[0] ?? [];
    const column = Object.keys(ADDED).indexOf('bleibeperspektive');
    return { finding: cells[table.headings.length + column], problem: row?.problem };
  };
  const [met, open] = [
    speaker.say('verdict', 'finding.met'),
    speaker.say('verdict', 'finding.open'),
  ];

  it.each([
    ['Fiktion (Verlängerung § 25 II)', {}, met],
    ['Fiktion § 81 Abs. 4 AufenthG (§ 25 Abs. 2)', {}, met],
    ['Fiktion (§ 25 Abs. 2)', { Fiktionsgrund: 'Verlängerung' }, met],
    ['Fiktion (§ 25 Abs. 2)', { Fiktionsgrund: 'anderer Titel' }, open],
    ['Fiktion (§ 81 Abs. 4)', { 'Bisheriger Titel': '§ 25 Abs. 2' }, met],
    ['Fiktion', { 'Bisheriger Titel': '§ 25 Abs. 2' }, open],
    ['Fiktionsbescheinigung', {}, open],
    ['fiktion', {}, open],
  ])('is read whole: %s %j', (status, others, finding) => {
    expect(found(status, others)).toEqual({ finding, problem: undefined });
  });

  it.each(['Fiktion (§ 19d)', 'Fiktion § 24'])(
    'is asked for where a paragraph may be prolonged or applied for: %s',
    (status) => {
      expect(found(status).problem).toContain(status);
      expect(found(status).problem).toContain(
        optionLabel('fiktionsgrund', 'verlaengerung', speaker),
      );
    },
  );
});

describe('What is wrong is named', () => {
  it('by what an answer is called, not by its id', () => {
    const { errors } = assessed('Status;Stichtag\n§ 24;01.03.2022\n');
    expect(errors).toContain(speaker.say('labels', 'status.p24'));
    expect(errors).not.toContain('p24');
  });

  const bad =
    'Land;Status;Beginn der Beratung\nBW;p24;\n"\n";Bescheid;\n\nBW;p24;12/2030\nBW;p24;;x\n';

  it('by the line of the file, in its row and at the end, and the others are assessed', () => {
    const { rows, errors, code } = assessed(bad, ['--as-of', '2026-05-04']);
    expect(code).toBe(1);
    expect(errors.match(/^Zeile \d+/gm)).toEqual(['Zeile 3', 'Zeile 6', 'Zeile 7']);
    const [good, second, empty, third] = rows(';');
    expect(good?.[ADDED.error]).toBe('');
    expect(second?.[ADDED.error]).toContain('Abschiebungsverbot');
    expect(Object.values(empty ?? {}).join('')).toBe('');
    expect(third?.[ADDED.error]).toContain('Beginn der Beratung');
    expect(errors).toMatch(/4 .*3 /);
  });

  it('of a day that is none, whatever else stands in its row', () => {
    const { errors, lines } = run('assess', [
      '--csv',
      fileWith('Stichtag;Unterbringung;Vorläufig seit\n31.2.2024;vorläufig;vor 3 Monaten\n'),
    ]);
    expect(errors).toMatch(/Zeile 2: .*Stichtag/);
    expect(lines).toHaveLength(2);
  });

  it('of a heading with a slip, which is left as it is', () => {
    const { errors, code } = assessed('Land;Untebringung\nBW;AU\n');
    expect(code).toBe(0);
    expect(errors).toMatch(/Untebringung.*Unterbringung/);
  });

  it.each(['x'.repeat(2001), '\uFDFA'.repeat(200)])('of a cell that is too long', (cell) => {
    const { errors, code } = assessed(`Land;Status\nBW;${cell}\n`);
    expect(code).toBe(1);
    expect(errors).toMatch(/^Zeile 2: .*Status.*2000/);
    expect(errors).not.toContain(cell);
  });

  it('never by what stands in a column that is not ours', () => {
    const { errors } = assessed('Name;Status\nGeheim;Quatsch\n');
    expect(errors).not.toContain('Geheim');
  });

  it.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /Excel/],
    ['a table of something else', 'Obst;Preis\nApfel;1\n', /Überschrift/],
    ['nothing', '', /Überschrift/],
    ['two columns for one answer', 'Status;Papier\np24;p24\n', /Status.*Papier/],
    ['a quotation mark that stays open', 'Status;Notiz\np24;"offen\n', /Anführungszeichen/],
  ])('in a file that is %s, with what to do', (_, content, sentence) => {
    const { errors, code } = assessed(content);
    expect(code).toBe(2);
    expect(errors).toMatch(sentence);
  });

  it('where there is no file', () => {
    const { errors, code } = run('assess', ['--csv', '/nirgends/faelle.csv']);
    expect([code, errors.includes('/nirgends/faelle.csv')]).toEqual([2, true]);
  });

  it('at the line in which it begins, whatever a cell before it holds', () => {
    const table = tables.read(Buffer.from('Status\n"a\nb\nc"\np24\n'));
    expect('rows' in table && table.rows.map(({ line }) => line)).toEqual([2, 5]);
  });
});
