import { readFileSync } from 'node:fs';
import type { Step } from '../../dialogs/answers.ts';
import { createConversation } from '../../dialogs/conversation/conversation.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { STATE_VERSION, type State } from '../../dialogs/machine/stored.ts';
import { isOnPaper } from '../../dialogs/questions/papier.ts';
import { newTrail } from '../../dialogs/trail/trail.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n, lexiconOf } from '../speech.ts';

/** Something typed at a question, and what a careful counsellor would take from it for certain. */
interface Phrasing {
  readonly question: string;
  /** The paper whose status is asked for. */
  readonly paper: string | undefined;
  readonly text: string;
  /** `key=value` pairs; `?a|b` to be asked back; `!` nothing to take; `:command`. */
  readonly wanted: string;
}

/** How a phrasing was taken. */
export type Outcome = 'understood' | 'missed' | 'wrong';

const AS_OF = '2026-05-04';
const conversation = createConversation({ rules: BUILT_IN, languages: i18n.codes }, lexiconOf);

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
};

/** Reads the phrasings of a language: question, text and what is wanted, tab-separated. */
export function phrasings(language: string): readonly Phrasing[] {
  const file = new URL(`./phrasings/${language}.tsv`, import.meta.url);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [asked = '', text = '', wanted = ''] = line.split('\t');
    const [question = '', paper] = asked.split('@');
    return { question, paper, text, wanted: wanted.trim() };
  });
}

/** What everybody has answered before these questions are asked. */
const FIRST: readonly (readonly [question: string, answer: string])[] = [
  ['rolle', 'fachkraft'],
  ['bundesland', 'baden-wuerttemberg'],
  ['unterbringung', 'anschluss'],
];

/** The answers with which an interview stands at a question. */
function answersBefore({ question, paper }: Phrasing, sprache: string): Step {
  if (question === 'sprache') return {};
  const at = FIRST.findIndex(([id]) => id === question);
  const first = Object.fromEntries(at < 0 ? FIRST : FIRST.slice(0, at));
  return {
    sprache,
    ...first,
    ...(paper === undefined ? {} : { papier: paper }),
    ...BEFORE[question],
  };
}

/** The state of a conversation at the question at which something was typed. */
function stateAt(phrasing: Phrasing, language: string): State {
  const trail = newTrail(AS_OF, {});
  const known = answersBefore(phrasing, language);
  return {
    version: STATE_VERSION,
    trail: { ...trail, steps: [known] },
    pair: 'auto',
    askedBack: null,
  };
}

/** The command that a turn carried out, by what it says. */
function commandOf(turn: Turn, { question }: Phrasing): string | null {
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

/** What was taken from a text: what the turn says that it understood, and the language. */
function toldIn(turn: Turn): readonly string[] {
  const understood = turn.messages.flatMap((message) =>
    message.kind === 'understood' ? message.answers : [],
  );
  const languages = turn.state.trail.steps.slice(1).flatMap(({ sprache }) => sprache ?? []);
  const { verfahren } = turn.answers;
  // A status can bring the state of the procedure with it.
  const isImplied = verfahren !== undefined && understood.some(([id]) => id === 'status');
  return [
    ...understood.map(([id, value]) => `${id}=${value}`),
    ...languages.map((language) => `sprache=${language}`),
    ...(isImplied ? [`verfahren=${verfahren}`] : []),
  ];
}

/** Says less than was wanted, but nothing else: the paper on which the wanted status stands. */
function isCoarser(told: string, wanted: readonly string[]): boolean {
  const [id, paper = ''] = told.split('=');
  const statuses = wanted.filter((each) => each.startsWith('status=')).map((each) => each.slice(7));
  return id === 'papier' && statuses.some((status) => isOnPaper(status, paper));
}

/** Types a phrasing and compares what was taken with what was wanted. */
export function outcomeOf(phrasing: Phrasing, language: string): Outcome {
  const { text, wanted } = phrasing;
  const turn = conversation.take(
    stateAt(phrasing, language),
    { text },
    { asOf: AS_OF, preset: {} },
  );
  const command = commandOf(turn, phrasing);
  const told = command === null ? toldIn(turn) : [];
  if (wanted.startsWith(':')) {
    if (told.length > 0) return 'wrong';
    return command !== null && wanted.startsWith(`:${command}`) ? 'understood' : 'missed';
  }
  // What is known by then is not told again, and takes nothing away.
  const known = answersBefore(phrasing, language);
  const isKnown = (each: string) => String(each.split('=')[0]) in known;
  const all = /^[!?]/.test(wanted) ? [] : wanted.split(';').map((each) => each.trim());
  const certain = all.filter((each) => !isKnown(each));
  const excess = told.filter(
    (each) => !all.includes(each) && !isKnown(each) && !isCoarser(each, all),
  );
  if (excess.length > 0) return 'wrong';
  return certain.every((each) => told.includes(each)) ? 'understood' : 'missed';
}
