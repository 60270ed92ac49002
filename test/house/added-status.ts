import { i18n } from '../speech.ts';
import { before, type Edits, type Step, withJson, withLines } from './adding.ts';

/** An invented status like § 19b AufenthG: its paragraph means another status until it is added. */
const FILE = `import type { Status } from './status.ts';

/** § 19b AufenthG: work that one is sent for. */
export const p19b: Status = {
  number: 33,
  from: '2021-06-01',
  papers: ['aufenthaltstitel'],
  paragraphs: ['19b*'],
  onCard: 'andere-zahl',
  prolongable: true,
  rows: [{ id: 'p19b', finding: 'met', ground: ['I'], sources: ['hinweisschreiben'] }],
};
`;

/** The same file without one of its lines. */
const lacking = (line: string): Edits => ({
  'src/status/p19b.ts': () => FILE.replace(`  ${line},\n`, ''),
});

type Words = Record<string, string>;
type Labels = Record<string, Words>;

/** The words of § 16g, as those of § 19b. */
const labelled = withJson<Labels>((labels) => {
  const { p16g = '' } = labels['status'] as Words;
  labels['status'] = { ...labels['status'], p19b: p16g.replace('16g', '19b') };
});
const reasoned = withJson<Words>((reasons) => {
  for (const [key, text] of Object.entries(reasons)) {
    if (/^p16g(_|$)/.test(key)) reasons[key.replace('16g', '19b')] = text.replace('16g', '19b');
  }
});

function inEveryLanguage(file: string, change: (text: string) => string, but?: string): Edits {
  const codes = i18n.codes.filter((code) => code !== but);
  return Object.fromEntries(codes.map((code) => [`locales/${code}/${file}`, change]));
}

/** What CONTRIBUTING says, step by step. */
export const ADDED_STATUS: readonly Step[] = [
  {
    title: 'its file',
    edits: { 'src/status/p19b.ts': () => FILE },
    foundBy: 'types',
    message: "Cannot find module './p19b.ts'",
  },
  {
    title: 'its paragraphs in it',
    edits: {},
    instead: lacking("paragraphs: ['19b*']"),
    foundBy: 'types',
    message: "Property 'paragraphs' is missing",
  },
  {
    title: 'the number on its card in it',
    edits: {},
    instead: lacking("onCard: 'andere-zahl'"),
    foundBy: { tests: 'test/law/statuses.test.ts' },
    message: 'p19b is found by the number on its card',
  },
  {
    title: 'a number of its own in it',
    edits: {},
    instead: { 'src/status/p19b.ts': () => FILE.replace('number: 33', 'number: 32') },
    foundBy: { tests: 'test/law/handover.test.ts', named: 'The book of codes' },
    message: '"key": "status"',
  },
  {
    title: 'its line in the index',
    edits: {
      'src/status/index.ts': (text) =>
        before(
          "import { p22 } from './p22.ts';",
          "import { p19b } from './p19b.ts';\n",
        )(before('  p26,\n', '  p19b,\n')(text)),
    },
    foundBy: { tests: 'test/law/golden-codes.test.ts' },
    message: 'status: p19b is Z220-1K for good',
  },
  {
    title: 'its golden codes',
    edits: {
      'test/law/golden-codes.tsv': withLines(
        'status\tp19b\tZ220-1K',
        'bisherigerTitel\tp19b\tZ220-0000-EB',
      ),
    },
    foundBy: { tests: 'test/law/golden-codes.test.ts' },
    message: 'golden-codes.tsv: status\tp19b\tZ220-1K',
  },
  {
    title: 'its row in the table transcribed by hand',
    edits: {
      'test/law/expected/bleibeperspektive.tsv': withLines(
        'p19b\t*\t*\t*\t*\t*\t*\t2021-06-01\t\tmet\t\tI\tinvented',
      ),
    },
    foundBy: { tests: 'test/law/statuses.test.ts' },
    message: 'has a row for p19b',
  },
  {
    title: 'its label in every language',
    edits: inEveryLanguage('labels.json', labelled),
    instead: inEveryLanguage('labels.json', labelled, 'tr'),
    foundBy: { tests: 'test/locales/words.test.ts' },
    message: '"p19b"',
  },
  {
    title: 'its reasons in every language',
    edits: inEveryLanguage('reasons.json', reasoned),
    instead: inEveryLanguage('reasons.json', reasoned, 'tr'),
    foundBy: { tests: 'test/locales/words.test.ts' },
    message: '"p19b"',
  },
];

/** What the product with that status does, as a script that prints it. */
export const WITH_STATUS = `
import { circumstances } from './test/law/space.ts';
import { expected } from './test/law/expected/oracle.ts';
import { assess } from './src/assess.ts';
import { press, saidIn, say, start } from './test/dialogs/talking.ts';

const papier = (asOf) => press(start(undefined, asOf), 'baden-wuerttemberg', 'anschluss');
const typed = (text) => say(papier(), text).facts.status;
const all = [...circumstances('2026-05-04')].filter((facts) => Object.values(facts).includes('p19b'));
const early = say(papier('2021-05-15'), '19b');
console.log(JSON.stringify({
  typed: ['19b', '§ 19b', '19 b AufenthG', '§ 19b Abs. 1'].map(typed),
  other: typed('§ 19c'),
  early: [early.facts.status ?? null, saidIn(early)[0]],
  prolonged: say(papier(), 'Fiktionsbescheinigung, vorher § 19b').facts.bisherigerTitel,
  cases: all.length > 100,
  differing: all.filter((facts) => assess(facts).verdict !== expected(facts).verdict).length,
}));
`;
