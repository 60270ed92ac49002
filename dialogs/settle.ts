import type { Day } from '../src/calendar.ts';
import { type Answers, type Step, without } from './answers.ts';
import { isQuestionId, questionOf } from './questions/index.ts';
import { possibleStatuses } from './questions/status.ts';

/**
 * The answers after one more step: what it makes void is dropped, what it takes back is open again.
 * @param given the answers as they were given
 */
export function record(given: Answers, step: Step): Answers {
  // What was checked is to be checked anew once anything else is said.
  let result = Object.keys(step).every((id) => id === 'sprache')
    ? given
    : without(given, ['pruefung']);
  for (const [id, value] of Object.entries(step)) {
    if (value === null) {
      result = without(result, [id]);
      continue;
    }
    const voids = isQuestionId(id) ? (questionOf(id).voids?.(value, result) ?? []) : [];
    // Within one step every answer stands: "Duldung 60a" gives paper and paragraph at once.
    const dropped = voids.filter((each) => !(each in step));
    result = { ...without(result, dropped), [id]: value };
  }
  return result;
}

/** Who gave the place tells the accommodation by itself. */
const BY_GIVER: Readonly<Record<string, string>> = {
  land: 'erstaufnahme',
  vermieter: 'eigene-wohnung',
  angehoerige: 'bei-angehoerigen',
  jugendamt: 'jugendhilfe',
};

/** The accommodation that the help works out; nothing as long as it is still asking. */
function unterbringungByHelp(given: Answers): string | undefined {
  const giver = given['hilfe-zustaendig'];
  if (giver === undefined) return undefined;
  const byGiver = BY_GIVER[giver];
  if (byGiver !== undefined) return byGiver;
  if (giver === 'gemeinde' && given['hilfe-stadtkreis'] === 'nein') return 'anschluss';
  const letter = given['hilfe-schreiben'];
  if (letter === undefined) return undefined;
  if (letter === 'zuteilung-gemeinde') return 'anschluss';
  if (letter === 'zuweisung-kreis') return 'vorlaeufig';
  return letter === 'keines' && giver === 'landkreis' ? 'vorlaeufig' : 'unbekannt';
}

const BY_LOOK: Readonly<Record<string, string>> = {
  karte: 'aufenthaltstitel',
  aufkleber: 'aufenthaltstitel',
  bescheid: 'bamf-bescheid',
  keins: 'kein-papier',
};

/** What the heading of a paper says of it; § 25 Abs. 1 S. 3 and a GÜB name the status too. */
const BY_HEADING: Readonly<Record<string, Answers>> = {
  aufenthaltsgestattung: { papier: 'aufenthaltsgestattung' },
  duldung: { papier: 'duldung' },
  fiktion: { papier: 'fiktion' },
  'erlaubter-aufenthalt': { papier: 'bamf-bescheid', status: 'anerkannt-ohne-karte' },
  ankunftsnachweis: { papier: 'ankunftsnachweis' },
  grenzuebertritt: { papier: 'kein-papier', status: 'ausreisepflichtig' },
  bescheid: { papier: 'bamf-bescheid' },
  unbekannt: { papier: 'unbekannt' },
};

/** The paper that the help works out; nothing as long as it is still asking. */
function paperByHelp(given: Answers): Answers {
  const look = BY_LOOK[given['hilfe-papier'] ?? ''];
  if (look !== undefined) return { papier: look };
  return BY_HEADING[given['hilfe-ueberschrift'] ?? ''] ?? {};
}

function withPaper(given: Answers): Answers {
  if (given['papier'] !== 'unbekannt') return given;
  return { ...without(given, ['papier']), ...paperByHelp(given) };
}

function withStatus(answers: Answers, asOf: Day): Answers {
  const { papier, status } = answers;
  const possible = possibleStatuses(answers, asOf);
  const isHelping = papier === 'aufenthaltstitel' && answers['hilfe-titel'] === undefined;
  if (status === 'unbekannt' && isHelping) return without(answers, ['status']);
  if (status !== undefined || papier === undefined) return answers;
  if (papier === 'unbekannt') return { ...answers, status: 'unbekannt' };
  return possible.length === 1 ? { ...answers, status: String(possible[0]) } : answers;
}

/** Who was refused and still has an Aufenthaltsgestattung has gone to court. */
function withProcedure(answers: Answers): Answers {
  const { papier, status, verfahren } = answers;
  const isSuing = papier === 'bamf-bescheid' && status === 'aufenthaltsgestattung';
  return isSuing && verfahren === undefined
    ? { ...answers, verfahren: 'abgelehnt-klage' }
    : answers;
}

/**
 * The answers with everything that follows from them: a help that has come to its end puts its
 * result in the place of `unbekannt`, a status that is the only one possible is set unasked.
 * An answer whose help is still asking is left out.
 */
export function settle(given: Answers, asOf: Day): Answers {
  const { unterbringung, ...others } = given;
  const housed = unterbringung === 'unbekannt' ? unterbringungByHelp(given) : unterbringung;
  const answers = housed === undefined ? others : { ...others, unterbringung: housed };
  return withProcedure(withStatus(withPaper(answers), asOf));
}
