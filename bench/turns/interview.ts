import {
  BUILT_IN,
  CHOICES,
  existsOn,
  type FactKey,
  type Facts,
  MONTHS,
  openKeys,
  PAPERS,
  statusesOnPaper,
} from '../../src/index.ts';
import type { Answers } from '../cases.ts';

/** The reference date of all interviews. */
export const TODAY = '2026-05-04';

const ROLES = ['fachkraft', 'begleitung', 'selbst', 'unbekannt'];

/** The questions of the interview, in the order in which the product asks them, without its helps. */
export const QUESTIONS = [
  ...['rolle', 'bundesland', 'unterbringung', 'papier', 'status', 'fiktionsgrund'],
  ...['bisherigerTitel', 'bezug', 'fluchthintergrund', 'herkunft', 'verfahren'],
  ...['bleiberechtsantrag', 'wohnungsweg', 'vorlaeufigSeit', 'beratungSeit', 'pruefung'],
];

/** What the answers say of a person, as the law reads it; some papers show one status only. */
export function factsOf({ rolle: _role, papier = '', ...others }: Answers): Facts {
  const [status, ...more] = statusesOnPaper(papier).filter(isThere);
  const shown = status !== undefined && more.length === 0 ? { status } : {};
  return { asOf: TODAY, ...shown, ...others } as Facts;
}

/** What the law still has to know; only who counsels is asked about the time of counselling. */
export function openAfter(answers: Answers): ReadonlySet<string> {
  const { rolle } = answers;
  const open = new Set<string>(openKeys(factsOf(answers), BUILT_IN));
  if (rolle !== 'fachkraft') open.delete('beratungSeit');
  return new Set([...open, ...(open.has('status') ? ['papier'] : []), 'rolle', 'pruefung']);
}

/** What can be answered to a question. */
export function optionsOf(question: string, answers: Answers): readonly string[] {
  switch (question) {
    case 'rolle':
      return ROLES;
    case 'papier':
      return [...PAPERS, 'unbekannt'];
    case 'status':
      return [...statusesOnPaper(answers['papier'] ?? '').filter(isThere), 'unbekannt'];
    case 'bisherigerTitel':
      return CHOICES.bisherigerTitel.filter(isThere);
    case 'vorlaeufigSeit':
    case 'beratungSeit':
      return MONTHS[question].words;
    case 'pruefung': {
      const given = QUESTIONS.slice(1).filter((each) => answers[each] !== undefined);
      return ['weiter', ...given.map((each) => `aendern-${each}`)];
    }
    default:
      return CHOICES[question as Exclude<FactKey, 'vorlaeufigSeit' | 'beratungSeit'>];
  }
}

function isThere(status: string): boolean {
  return existsOn('status', status, TODAY);
}
