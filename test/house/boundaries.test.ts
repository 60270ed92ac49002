import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = '.dependency-cruiser.mjs';
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const PATIENCE = 60_000;

/** What is read here of dependency-cruiser's report. */
interface Report {
  readonly modules: readonly { readonly source: string; readonly dependencies: unknown[] }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** Runs what `npm run boundaries` runs, in any folder that has the configuration. */
function cruise(folder: string): Report {
  const run = spawnSync(process.execPath, [CRUISER, '.', '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as Report;
}

type Files = Readonly<Record<string, string>>;

function plant(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
}

const PACKAGES = [
  'botbuilder',
  'botbuilder-dialogs',
  'fastest-levenshtein',
  'i18next',
  'left-pad',
  'restify',
  'valibot',
  'xstate',
];

/** A small house in good order, with stand-ins for the packages. */
const HOUSE: Files = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
  }),
  ...Object.fromEntries(
    PACKAGES.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};'],
    ]),
  ),
  'src/index.ts': 'export type Facts = string;',
  'src/law.ts': 'export type Law = string;',
  'dialogs/index.ts': 'export type Turn = string;',
  'dialogs/question.ts': 'export type Question = string;',
  'dialogs/conversation/turns.ts': 'export type Turns = string;',
  'locales/languages.ts': 'export type Language = string;',
  'bot/channel.ts': 'export type Channel = string;',
  'bench/measure.ts': 'export type Measure = string;',
  'test/helper.ts': 'export type Helper = string;',
};

const ALLOWED: readonly { title: string; files: Files }[] = [
  {
    title: 'the law may import itself and valibot',
    files: { 'src/good.ts': "import './law.ts';\nimport 'valibot';" },
  },
  {
    title: 'the interview may import the law, itself and its tools',
    files: {
      'dialogs/good.ts': [
        "import '../src/index.ts';",
        "import './question.ts';",
        "import 'xstate';",
        "import 'fastest-levenshtein';",
        "import 'valibot';",
      ].join('\n'),
    },
  },
  {
    title: 'the bot may import all but the tests',
    files: {
      'bot/good.ts': [
        "import '../src/index.ts';",
        "import '../dialogs/index.ts';",
        "import '../locales/languages.ts';",
        "import './channel.ts';",
        "import 'restify';",
        "import 'i18next';",
        "import 'node:sqlite';",
      ].join('\n'),
    },
  },
  {
    title: 'Teams may import the Bot Framework',
    files: { 'bot/teams/good.ts': "import 'botbuilder';" },
  },
  {
    title: 'what measures may import all but the tests',
    files: {
      'bench/good.ts': [
        "import '../src/index.ts';",
        "import '../dialogs/index.ts';",
        "import '../bot/channel.ts';",
        "import './measure.ts';",
        "import 'botbuilder';",
        "import 'botbuilder-dialogs';",
        "import 'restify';",
        "import 'i18next';",
        "import 'node:fs';",
      ].join('\n'),
    },
  },
  {
    title: 'a test may import all',
    files: {
      'test/good.ts': [
        "import '../src/law.ts';",
        "import '../dialogs/question.ts';",
        "import '../locales/languages.ts';",
        "import '../bot/channel.ts';",
        "import './helper.ts';",
        "import 'i18next';",
        "import 'node:fs';",
      ].join('\n'),
    },
  },
];

/** Every room of the interview that has another one above it. */
const ROOMS_BELOW = ['personal', 'helps', 'questions', 'trail', 'recognise', 'machine'] as const;

const FORBIDDEN: readonly { title: string; rule: string; files: Files }[] = [
  {
    title: 'the interview must not go round the front door of the law',
    rule: 'law-by-its-front-door',
    files: { 'dialogs/behind.ts': "import '../src/law.ts';" },
  },
  {
    title: 'the bot must not go round the front door of the interview',
    rule: 'interview-by-its-front-door',
    files: { 'bot/behind.ts': "import type { Question } from '../dialogs/question.ts';" },
  },
  ...ROOMS_BELOW.map((room) => ({
    title: `the room ${room} must not import from above`,
    rule: `${room}-knows-no-room-above`,
    files: { [`dialogs/${room}/up.ts`]: "import type { Turns } from '../conversation/turns.ts';" },
  })),
  {
    title: 'the law must not import the interview',
    rule: 'src-stays-pure',
    files: { 'src/to-dialogs.ts': "import '../dialogs/question.ts';" },
  },
  {
    title: 'the law must not import the bot, not even a type of it',
    rule: 'src-stays-pure',
    files: { 'src/to-bot.ts': "import type { Channel } from '../bot/channel.ts';" },
  },
  {
    title: 'the law must not import the state machine, not even while it runs',
    rule: 'src-stays-pure',
    files: { 'src/to-xstate.ts': "export const later = () => import('xstate');" },
  },
  {
    title: 'the law must not pass on a package of its own choice',
    rule: 'src-stays-pure',
    files: { 'src/to-package.ts': "export * from 'left-pad';" },
  },
  {
    title: 'the interview must not import the bot',
    rule: 'dialogs-stay-pure',
    files: { 'dialogs/to-bot.ts': "import '../bot/channel.ts';" },
  },
  {
    title: 'the interview must not import a package of its own choice',
    rule: 'dialogs-stay-pure',
    files: { 'dialogs/to-package.ts': "import 'left-pad';" },
  },
  {
    title: 'the words must not import the law',
    rule: 'locales-import-nothing',
    files: { 'locales/to-src.ts': "import '../src/law.ts';" },
  },
  {
    title: 'the words must not import each other',
    rule: 'locales-import-nothing',
    files: { 'locales/de/to-languages.ts': "import '../languages.ts';" },
  },
  {
    title: 'the law must not import the words',
    rule: 'words-only-for-bot',
    files: { 'src/to-locales.ts': "import '../locales/languages.ts';" },
  },
  {
    title: 'the interview must not import the words',
    rule: 'words-only-for-bot',
    files: { 'dialogs/to-locales.ts': "import '../locales/languages.ts';" },
  },
  {
    title: 'the interview must not import the translation',
    rule: 'channels-and-languages-only-in-bot',
    files: { 'dialogs/to-i18next.ts': "import 'i18next';" },
  },
  {
    title: 'the interview must not import the Bot Framework',
    rule: 'channels-and-languages-only-in-bot',
    files: { 'dialogs/to-botbuilder.ts': "import 'botbuilder';" },
  },
  {
    title: 'another channel must not import the Bot Framework, not even a type of it',
    rule: 'bot-framework-only-in-teams',
    files: { 'bot/to-botbuilder.ts': "import type { Activity } from 'botbuilder';" },
  },
  {
    title: 'the law must not import the web server',
    rule: 'channels-and-languages-only-in-bot',
    files: { 'src/to-restify.ts': "import 'restify';" },
  },
  {
    title: 'the law must not import a module of Node',
    rule: 'node-only-in-bot',
    files: { 'src/to-node.ts': "import 'node:sqlite';" },
  },
  {
    title: 'the interview must not import a module of Node by its old name',
    rule: 'node-only-in-bot',
    files: { 'dialogs/to-node.ts': "import 'fs';" },
  },
  {
    title: 'what puts turns into words must not reach a module of Node, however far away',
    rule: 'speaking-runs-anywhere',
    files: {
      'bot/render/to-reader.ts': "import '../reader.ts';",
      'bot/reader.ts': "import './reading.ts';",
      'bot/reading.ts': "import 'node:fs';",
    },
  },
  {
    title: 'what speaks must not reach the web server, not even a type of it',
    rule: 'speaking-runs-anywhere',
    files: {
      'bot/i18n/to-server.ts': "import '../served.ts';",
      'bot/served.ts': "import type {} from 'restify';",
    },
  },
  {
    title: 'the bot must not import a test',
    rule: 'nothing-imports-test',
    files: { 'bot/to-test.ts': "import '../test/helper.ts';" },
  },
  {
    title: 'the bot must not import what measures it',
    rule: 'nothing-imports-bench',
    files: { 'bot/to-bench.ts': "import '../bench/measure.ts';" },
  },
  {
    title: 'the bot must not import what it is measured against',
    rule: 'others-only-in-bench',
    files: { 'bot/to-other.ts': "import 'botbuilder-dialogs';" },
  },
  {
    title: 'two modules must not import each other',
    rule: 'no-cycles',
    files: { 'src/hen.ts': "import './egg.ts';", 'src/egg.ts': "import './hen.ts';" },
  },
  {
    title: 'an import must not lead nowhere',
    rule: 'imports-resolve',
    files: { 'bot/to-nowhere.ts': "import './nowhere.ts';" },
  },
];

describe('the boundaries of this house', () => {
  const files = globSync('{src,dialogs,locales,bot,bench,test}/**/*.ts', { cwd: ROOT });
  let report: Report;
  beforeAll(() => {
    report = cruise(ROOT);
  }, PATIENCE);

  it('are kept', () => {
    expect(report.summary.violations).toEqual([]);
  });

  it('are checked in every module there is', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(report.modules.map(({ source }) => source)).toEqual(expect.arrayContaining(files));
  });

  it('are checked in every import: no module that has one is taken for one that has none', () => {
    const read = new Map(report.modules.map((module) => [module.source, module.dependencies]));
    const overlooked = files
      .filter((file) => /^import /m.test(readFileSync(join(ROOT, file), 'utf8')))
      .filter((file) => !read.get(file)?.length);
    expect(overlooked).toEqual([]);
  });
});

describe('in a planted house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  let report: Report;
  beforeAll(() => {
    copyFileSync(join(ROOT, CONFIG), join(folder, CONFIG));
    for (const files of [HOUSE, ...[...ALLOWED, ...FORBIDDEN].map((planted) => planted.files)]) {
      plant(folder, files);
    }
    report = cruise(folder);
  }, PATIENCE);
  afterAll(() => rmSync(folder, { recursive: true }));

  const rulesBrokenBy = (files: Files): string[] =>
    report.summary.violations.filter(({ from }) => from in files).map(({ rule }) => rule.name);

  it.each(ALLOWED)('$title', ({ files }) => {
    expect(rulesBrokenBy(files)).toEqual([]);
  });

  it.each(FORBIDDEN)('$title: $rule', ({ rule, files }) => {
    expect(rulesBrokenBy(files)).toContain(rule);
  });

  it('every rule has a case here that breaks it', () => {
    const rules = report.summary.ruleSetUsed.forbidden.map(({ name }) => name);
    expect(new Set(FORBIDDEN.map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});

/**
 * What makes the same input give different answers. The day is handed in as a fact; `new Date` is
 * fine when it is given what to read.
 */
const CLOCK_OR_CHANCE = [
  /\b(?:Date|performance)\.now\b/,
  /\bTemporal\.Now\b/,
  /\bMath\.random\b/,
  /\bnew Date\b(?!\s*\(\s*[^\s)])/,
  /(?<!new\s+)\bDate\(/,
];

/** Comments and strings count as well: a false alarm is cheaper than a parser. */
function usesClockOrChance(code: string): boolean {
  return CLOCK_OR_CHANCE.some((pattern) => pattern.test(code));
}

describe('law and interview', () => {
  const files = globSync('{src,dialogs}/**/*.ts', { cwd: ROOT });

  it('are found', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('use neither clock nor chance', () => {
    const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
    expect(files.filter((file) => usesClockOrChance(read(file)))).toEqual([]);
  });

  it.each([
    'const now = Date.now();',
    'const now = Date.now;',
    'const now = new Date();',
    'const now = new Date( );',
    'const now = new Date(\n);',
    'const now = new Date;',
    'const now = Date();',
    'const now = performance.now();',
    'const now = Temporal.Now.plainDateISO();',
    'const one = list[Math.random() * list.length];',
  ])('would be caught with `%s`', (code) => {
    expect(usesClockOrChance(code)).toBe(true);
  });

  it.each([
    "const day = new Date('2026-01-01');",
    'const day = new Date(day);',
    'const day = new Date(\n  text,\n);',
    'const day = isDate(text);',
    'const time = Date.parse(text);',
  ])('may well say `%s`', (code) => {
    expect(usesClockOrChance(code)).toBe(false);
  });
});
