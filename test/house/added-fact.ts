import { i18n } from '../speech.ts';
import { before, type Edits, type Step, withJson, withLines } from './adding.ts';

/** An invented fact: whether somebody with a Duldung for training is still being trained. */
const FILE = `import { type Choice, JA_NEIN } from './fact.ts';

/** Whether the training still goes on. */
export const ausbildung = {
  values: JA_NEIN,
  section: 'einzelheiten',
  inCode: { place: 14, room: 4 },
  rank: null,
  followUpTo: 'status',
} as const satisfies Choice;
`;

const ROWS = `[
    { id: 'duldung-60c', when: { ausbildung: ['ja', 'unbekannt'] }, finding: 'open', lean: 'yes', ground: ['S', 'I'], sources: ['aufenthg-60c'] },
    { id: 'duldung-60c', when: { ausbildung: ['nein'] }, finding: 'not-met', ground: ['I'], sources: ['aufenthg-60c'] },
  ],
};
`;

type Words = Record<string, unknown>;

/** The words of another question with the same answers, as those of the new one. */
const worded = withJson<Words>((words) => {
  words['ausbildung'] = words['fluchthintergrund'];
});

function inEveryLanguage(file: string, but?: string): Edits {
  const codes = i18n.codes.filter((code) => code !== but);
  return Object.fromEntries(codes.map((code) => [`locales/${code}/${file}`, worded]));
}

/** A step that gives words in every language. */
const words = (title: string, file: string, message: string): Step => ({
  title,
  edits: inEveryLanguage(file),
  instead: inEveryLanguage(file, 'tr'),
  foundBy: { tests: 'test/locales/words.test.ts' },
  message,
});

/** What CONTRIBUTING says of a fact, step by step. */
export const ADDED_FACT: readonly Step[] = [
  {
    title: 'its file',
    edits: { 'src/facts/ausbildung.ts': () => FILE },
    foundBy: 'types',
    message: "Cannot find module './ausbildung.ts'",
  },
  {
    title: 'its place in codes in it',
    edits: {},
    instead: {
      'src/facts/ausbildung.ts': () => FILE.replace('  inCode: { place: 14, room: 4 },\n', ''),
    },
    foundBy: 'types',
    message: "Property 'inCode' is missing",
  },
  {
    title: 'a place of its own in it',
    edits: {},
    instead: { 'src/facts/ausbildung.ts': () => FILE.replace('place: 14', 'place: 13') },
    foundBy: { tests: 'test/law/handover.test.ts', named: 'The book of codes' },
    message: 'has a place for every fact',
  },
  {
    title: 'its line in the list',
    edits: {
      'src/facts/follow-ups.ts': (text) =>
        before(
          'import { beratungSeit }',
          "import { ausbildung } from './ausbildung.ts';\n",
        )(before('  wohnungsweg,\n', '  ausbildung,\n')(text)),
    },
    foundBy: 'types',
    message: "'ausbildung' does not exist in type",
  },
  {
    title: 'its golden codes',
    edits: {
      'test/law/golden-codes.tsv': withLines(
        'ausbildung\tja\tZG00-0000-0000-00V',
        'ausbildung\tnein\tZ100-0000-0000-00Z5',
        'ausbildung\tunbekannt\tZ1G0-0000-0000-00CY',
      ),
    },
    foundBy: { tests: 'test/law/golden-codes.test.ts' },
    message: 'golden-codes.tsv: ausbildung\tja\tZG00-0000-0000-00V',
  },
  {
    title: 'its heading in a table',
    edits: {
      'locales/de/table.json': withJson<{ headings: Words }>(({ headings }) => {
        headings['ausbildung'] = ['Ausbildung'];
      }),
    },
    foundBy: { tests: 'test/law/catalogue.test.ts' },
    message: 'ausbildung has a heading in a table',
  },
  {
    title: 'its name in a file',
    edits: {
      'locales/de/akte.json': withJson<{ question: Words }>(({ question }) => {
        question['ausbildung'] = 'Ausbildung';
      }),
    },
    foundBy: { tests: 'test/locales/answers.test.ts' },
    message: 'in a file has a name for ausbildung',
  },
  words('its question in every language', 'questions.json', 'for the question ausbildung'),
  words('its short name in every language', 'short.json', 'for the question ausbildung'),
  words('its answers in every language', 'labels.json', 'for each option of ausbildung'),
];

/** What CONTRIBUTING says of rows of the law: here those that ask for the fact. */
export const ADDED_ROWS: readonly Step[] = [
  {
    title: 'the rows that ask for it',
    edits: {
      'src/status/duldung-60c.ts': (text) => text.replace(/(?<= {2}rows: )\[[\s\S]*/, ROWS),
    },
    foundBy: { tests: 'test/law/catalogue.test.ts' },
    message: 'ausbildung is asked by a rule',
  },
  {
    title: 'its rows and its column in the table transcribed by hand',
    edits: {
      'test/law/expected/bleibeperspektive.tsv': (text) => {
        const [header = '', ...lines] = text.trimEnd().split('\n');
        const column = (line: string, cell: string) =>
          line.replace(/(?<=^[^\t]*)\t/, `\t${cell}\t`);
        const own = lines.flatMap((line) =>
          line.startsWith('duldung-60c\t')
            ? [column(line, 'ja|unbekannt'), column(line.replace('open\tyes', 'not-met\t'), 'nein')]
            : [column(line, '*')],
        );
        return `${[column(header, 'ausbildung'), ...own].join('\n')}\n`;
      },
    },
    foundBy: { tests: 'test/law/statuses.test.ts' },
    message: 'has a column for every fact that duldung-60c asks for',
  },
];

/** What the product with that fact does, as a script that prints it. */
export const WITH_FACT = `
import { createHeadings } from './bot/table/headings.ts';
import { FACTS } from './src/facts/schema.ts';
import { locales } from './test/speech.ts';
import { codesIn, press, start } from './test/dialogs/talking.ts';
import { circumstances } from './test/law/space.ts';
import { expected } from './test/law/expected/oracle.ts';
import { assess } from './src/assess.ts';

const asked = press(start(), 'baden-wuerttemberg', 'anschluss', 'duldung', 'duldung-60c');
const answered = press(asked, 'nein', 'noch-nicht');
const all = [...circumstances('2026-05-04')].filter((facts) => 'ausbildung' in facts);
const finding = (facts) => assess(facts).prerequisites.bleibeperspektive.finding;
console.log(JSON.stringify({
  asked: [asked.question, asked.options],
  answered: answered.facts.ausbildung,
  review: answered.options.includes('aendern-ausbildung'),
  heading: createHeadings(locales.words.de.table).keyOf('Ausbildung'),
  schema: 'ausbildung' in FACTS.entries,
  cases: all.length > 50,
  differing: all.filter((facts) => finding(facts) !== expected(facts).bleibeperspektive.finding).length,
}));
`;
