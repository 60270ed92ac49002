import { readFileSync } from 'node:fs';
import { lexiconOf } from '../../bot/i18n/lexicons.ts';
import { LANGUAGE_CODES } from '../../bot/i18n/texts.ts';
import type { Step } from '../../dialogs/answers.ts';
import { createConversation } from '../../dialogs/conversation.ts';
import { isOnPaper } from '../../dialogs/questions/papier.ts';
import { STATE_VERSION, type State } from '../../dialogs/state.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { BUILT_IN } from '../../src/rule-set.ts';

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
const conversation = createConversation({ rules: BUILT_IN, languages: LANGUAGE_CODES }, lexiconOf);

/** What has been answered when a question is asked, beside language, role and Land. */
const BEFORE: Readonly<Record<string, Step>> = {
  fiktionsgrund: { papier: 'fiktion' },
  bisherigerTitel: { papier: 'fiktion', fiktionsgrund: 'verlaengerung' },
  bezug: { papier: 'aufenthaltstitel', status: 'familiennachzug' },
  fluchthintergrund: { papier: 'aufenthaltstitel', status: 'anderer-titel' },
  herkunft: { papier: 'aufenthaltsgestattung' },
  verfahren: { papier: 'aufenthaltsgestattung', herkunft: 'gute-bleibeperspektive' },
  bleiberechtsantrag: { papier: 'duldung', status: 'duldung-60a' },
  wohnungsweg: { unterbringung: 'eigene-wohnung', papier: 'aufenthaltstitel', status: 'p25-2' },
  vorlaeufigSeit: { unterbringung: 'vorlaeufig', papier: 'aufenthaltsgestattung' },
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

function stateAt({ question, paper }: Phrasing, sprache: string): State {
  const isFirst = question === 'sprache';
  const land =
    isFirst || ['rolle', 'bundesland'].includes(question)
      ? {}
      : { bundesland: 'baden-wuerttemberg' };
  const known: Step = {
    ...(isFirst ? {} : { sprache }),
    ...(isFirst || question === 'rolle' ? {} : { rolle: 'fachkraft' }),
    ...land,
    ...(paper === undefined ? {} : { papier: paper }),
    ...BEFORE[question],
  };
  const context = {
    asOf: AS_OF,
    preset: {},
    steps: [known],
    askedBack: null,
    pair: 'auto',
    others: [],
  };
  return { version: STATE_VERSION, at: question, context };
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
  const told = turn.state.context.steps.slice(1);
  return question !== 'sprache' && told.some((step) => 'sprache' in step) ? 'sprache' : null;
}

function toldIn(turn: Turn, { question }: Phrasing): readonly string[] {
  const told = Object.assign({}, ...turn.state.context.steps.slice(1)) as Step;
  // A status can bring the state of the procedure with it.
  const { verfahren } = turn.answers;
  const implied = question === 'status' && verfahren !== undefined ? { verfahren } : {};
  return Object.entries({ ...told, ...implied }).map(([id, value]) => `${id}=${value}`);
}

/** Says less than was wanted, but nothing else: the paper on which the wanted status stands. */
function isCoarser(told: string, wanted: readonly string[]): boolean {
  const [id, paper = ''] = told.split('=');
  const statuses = wanted.filter((each) => each.startsWith('status=')).map((each) => each.slice(7));
  return id === 'papier' && statuses.some((status) => isOnPaper(status, paper));
}

/** Types a phrasing and compares what was taken with what was wanted. */
export function outcomeOf(phrasing: Phrasing, language: string): Outcome {
  const { question, text, wanted } = phrasing;
  const turn = conversation.take(
    stateAt(phrasing, language),
    { text },
    { asOf: AS_OF, preset: {} },
  );
  const command = commandOf(turn, phrasing);
  const told = command === null ? toldIn(turn, phrasing) : [];
  if (wanted.startsWith(':')) {
    if (told.length > 0) return 'wrong';
    return command !== null && wanted.startsWith(`:${command}`) ? 'understood' : 'missed';
  }
  // The Land is known by then: it is not told again, and takes nothing away.
  const isLand = (each: string) => each.startsWith('bundesland=') && question !== 'bundesland';
  const all = /^[!?]/.test(wanted) ? [] : wanted.split(';').map((each) => each.trim());
  const certain = all.filter((each) => !isLand(each));
  const excess = told.filter(
    (each) => !all.includes(each) && !isLand(each) && !isCoarser(each, all),
  );
  if (excess.length > 0) return 'wrong';
  return certain.every((each) => told.includes(each)) ? 'understood' : 'missed';
}
