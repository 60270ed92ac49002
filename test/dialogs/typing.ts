import { readFileSync } from 'node:fs';
import type { Step } from '../../dialogs/answers.ts';
import { createConversation } from '../../dialogs/conversation/conversation.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { understandingBy } from '../../dialogs/conversation/understanding.ts';
import { STATE_VERSION, type State } from '../../dialogs/machine/stored.ts';
import { isOnPaper } from '../../dialogs/questions/papier.ts';
import { newTrail } from '../../dialogs/trail/trail.ts';
import { PAPERS } from '../../src/index.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n, lexiconOf } from '../speech.ts';

/** Something typed at a question, and what a careful counsellor would take from it for certain. */
export interface Typing {
  readonly question: string;
  /** What else has been answered when it is typed, beside what has to be. */
  readonly known: Step;
  readonly text: string;
  /** What is to be taken, as it is written down. */
  readonly wanted: string;
}

const conversation = createConversation(
  { rules: BUILT_IN, languages: i18n.codes },
  understandingBy(lexiconOf),
);

/** What else has been answered when a question is asked, so that the interview stands there. */
const BEFORE: Readonly<Record<string, Step>> = {
  fiktionsgrund: { papier: 'fiktion' },
  bisherigerTitel: { papier: 'fiktion', fiktionsgrund: 'verlaengerung' },
  bezug: { papier: 'aufenthaltstitel', status: 'familiennachzug' },
  fluchthintergrund: { papier: 'aufenthaltstitel', status: 'anderer-titel' },
  herkunft: { papier: 'aufenthaltsgestattung' },
  verfahren: { papier: 'aufenthaltsgestattung', herkunft: 'gute-bleibeperspektive' },
  bleiberechtsantrag: { papier: 'duldung', status: 'duldung-60a' },
  wohnungsweg: { unterbringung: 'eigene-wohnung', papier: 'aufenthaltstitel', status: 'p25-2' },
  vorlaeufigSeit: { unterbringung: 'vorlaeufig', papier: 'ankunftsnachweis' },
  beratungSeit: { unterbringung: 'anschluss', papier: 'aufenthaltstitel', status: 'p25-2' },
  'hilfe-zustaendig': { unterbringung: 'unbekannt' },
  'hilfe-stadtkreis': { unterbringung: 'unbekannt', 'hilfe-zustaendig': 'gemeinde' },
  'hilfe-schreiben': { unterbringung: 'unbekannt', 'hilfe-zustaendig': 'landkreis' },
  'hilfe-papier': { papier: 'unbekannt' },
  'hilfe-ueberschrift': { papier: 'unbekannt', 'hilfe-papier': 'blatt' },
  'hilfe-titel': { papier: 'aufenthaltstitel', status: 'unbekannt' },
  'hilfe-bescheid': { papier: 'bamf-bescheid', status: 'aufenthaltsgestattung' },
  pruefung: {
    ...{ papier: 'aufenthaltsgestattung', herkunft: 'anderer-staat', verfahren: 'laufend' },
    ...{ status: 'aufenthaltsgestattung', beratungSeit: 'unbekannt' },
  },
};

/** What everybody has answered before these questions are asked. */
const FIRST: readonly (readonly [question: string, answer: string])[] = [
  ['rolle', 'fachkraft'],
  ['bundesland', 'baden-wuerttemberg'],
  ['unterbringung', 'anschluss'],
];

/** `key=value` pairs. */
function pairsIn(text: string): readonly (readonly [string, string])[] {
  return text
    .split(';')
    .filter((pair) => pair.includes('='))
    .map((pair) => pair.trim().split('=') as [string, string]);
}

/**
 * Reads a line of a question, a text and what is wanted, tab-separated. A question is written with the
 * paper whose status is asked for (`status@duldung`) and with what else is known (`bezug{unterbringung=anschluss}`).
 */
export function typingOf(line: string): Typing & { readonly rest: readonly string[] } {
  const [asked = '', text = '', wanted = '', ...rest] = line.split('\t');
  const [, question = '', papier, more = ''] =
    /^([^@{]+)(?:@([^{]+))?(?:\{(.*)\})?$/.exec(asked) ?? [];
  const known = { ...(papier !== undefined && { papier }), ...Object.fromEntries(pairsIn(more)) };
  return { question, known, text, wanted: wanted.trim(), rest };
}

/** Reads such lines. */
export function typingsIn(file: URL): readonly ReturnType<typeof typingOf>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(typingOf);
}

/** The answers with which an interview stands at a question. */
function answersBefore({ question, known }: Typing, sprache: string): Step {
  if (question === 'sprache') return {};
  const at = FIRST.findIndex(([id]) => id === question);
  const first = Object.fromEntries(at < 0 ? FIRST : FIRST.slice(0, at));
  return { sprache, ...first, ...BEFORE[question], ...known };
}

/** The turn in which something is typed at its question. */
export function typed(typing: Typing, language: string, asOf: string): Turn {
  const trail = { ...newTrail(asOf, {}), steps: [answersBefore(typing, language)] };
  const open = { askedBack: null, proposed: null, misses: 0 };
  const state: State = { version: STATE_VERSION, trail, pair: 'auto', ...open };
  return conversation.take(state, { text: typing.text }, { asOf, preset: {} });
}

/** The command that a turn carried out, by what it says. */
function commandOf(turn: Turn, { question }: Typing): string | null {
  const [first] = turn.messages;
  const remarks: Readonly<Record<string, string>> = {
    nothingBack: 'zurueck',
    restarted: 'neu',
    forgotten: 'loeschen',
  };
  if (first?.kind === 'withdrawn') return 'zurueck';
  if (first?.kind === 'help') return 'hilfe';
  if (first?.kind === 'why') return 'warum';
  if (first?.kind === 'remark' && first.id in remarks) return remarks[first.id] as string;
  const told = turn.state.trail.steps.slice(1);
  return question !== 'sprache' && told.some((step) => 'sprache' in step) ? 'sprache' : null;
}

/** What came of a text at the check: the way on, or that an answer is asked anew. */
function checkedIn({ verdict, messages }: Turn): readonly string[] {
  if (verdict !== null) return ['weiter'];
  const isChanging = messages.some(
    (message) => message.kind === 'remark' && message.id === 'changing',
  );
  return isChanging ? ['aendern'] : [];
}

/** What was taken from a text: what the turn says that it understood, and the language. */
function toldIn(turn: Turn, { question }: Typing): readonly string[] {
  const understood = turn.messages.flatMap((message) =>
    message.kind === 'understood' ? message.answers : [],
  );
  const languages = turn.state.trail.steps.slice(1).flatMap(({ sprache }) => sprache ?? []);
  // Who it is about is no fact of the law.
  const facts = understood.filter(([id]) => id !== 'person');
  return [
    ...facts.map(([id, value]) => `${id}=${value}`),
    ...languages.map((language) => `sprache=${language}`),
    ...(question === 'pruefung' ? checkedIn(turn).map((each) => `pruefung=${each}`) : []),
  ];
}

/**
 * What follows from what was told: a status can bring the state of the procedure with it, and is printed on its
 * paper, which nobody names beside it.
 */
function impliedIn({ answers: { verfahren } }: Turn, told: readonly string[]): readonly string[] {
  const statuses = told.filter((each) => each.startsWith('status=')).map((each) => each.slice(7));
  const papers = PAPERS.filter((paper) => statuses.some((status) => isOnPaper(status, paper)));
  const isProcedure = verfahren !== undefined && statuses.length > 0;
  return [
    ...papers.map((paper) => `papier=${paper}`),
    ...(isProcedure ? [`verfahren=${verfahren}`] : []),
  ];
}

/** Says less than was wanted, but nothing else: the paper on which the wanted status stands. */
function isCoarser(told: string, wanted: readonly string[]): boolean {
  const [id, paper = ''] = told.split('=');
  const statuses = wanted.filter((each) => each.startsWith('status=')).map((each) => each.slice(7));
  return id === 'papier' && statuses.some((status) => isOnPaper(status, paper));
}

/** What was taken from a text, beside what was wanted. */
export interface Taken {
  readonly command: string | null;
  /** `key=value`, without what was known. */
  readonly told: readonly string[];
  /** What was told beside what was wanted, and beside what only says less. */
  readonly excess: readonly string[];
  /** What was wanted and not told. */
  readonly missed: readonly string[];
}

/** Compares what was taken from a text with facts that were wanted. */
export function takenFrom(
  turn: Turn,
  typing: Typing,
  language: string,
  wanted: readonly string[],
): Taken {
  const command = commandOf(turn, typing);
  // What is known by then is not told again, and takes nothing away.
  const known = answersBefore(typing, language);
  const isNew = (each: string) => !(String(each.split('=')[0]) in known);
  const told = command === null ? toldIn(turn, typing) : [];
  const implied = impliedIn(turn, told);
  const isMeant = (each: string) =>
    wanted.includes(each) || implied.includes(each) || isCoarser(each, wanted);
  return {
    command,
    told: told.filter(isNew),
    excess: told.filter((each) => isNew(each) && !isMeant(each)),
    missed: wanted.filter((each) => isNew(each) && !told.includes(each) && !implied.includes(each)),
  };
}
