import type { Turn } from '../../dialogs/index.ts';
import { command, press, say, start } from '../dialogs/talking.ts';
import { ALL, VERDICTS, type VerdictId } from './verdicts.ts';

/** A conversation that leads to a verdict, where all is checked. */
export function checkedBefore(verdict: VerdictId, sprache: string, rolle: string): Turn {
  let turn = press(start({ sprache, rolle }), ...VERDICTS[verdict]);
  // A professional is asked for how long there has been counselling.
  while (turn.question !== 'pruefung') turn = press(turn, 'unbekannt');
  return turn;
}

const decided = (verdict: VerdictId, code: string, role = 'selbst') =>
  press(checkedBefore(verdict, code, role), 'weiter');

function familyIn(code: string): Turn {
  const next = command(decided('keine-zielgruppe', code), 'person');
  return press(next, 'aufenthaltstitel', 'p25-2', 'weiter');
}

const asked = (sprache: string, rolle: string) =>
  press(start({ sprache, rolle }), 'baden-wuerttemberg');

/** What the page can look like, by what it is called: a turn in a language. */
export const STATES: Readonly<Record<string, (code: string) => Turn>> = {
  'the first question': (code) => start({ sprache: code }),
  'a question': (code) => asked(code, 'selbst'),
  'a question with drawings': (code) => press(asked(code, 'selbst'), 'anschluss', 'unbekannt'),
  'a question in two languages': (code) => ({
    ...asked(code, 'begleitung'),
    second: code === 'de' ? 'fa' : 'de',
  }),
  'a text that was not understood': (code) => say(asked(code, 'selbst'), 'qwertz'),
  'somebody in danger': (code) => say(asked(code, 'selbst'), 'Ich will nicht mehr leben'),
  'all answers, to be checked': (code) => checkedBefore('einzelfall', code, 'selbst'),
  ...Object.fromEntries(
    ALL.map((verdict) => [`the verdict ${verdict}`, (code: string) => decided(verdict, code)]),
  ),
  'a verdict in two languages': (code) => ({
    ...decided('einzelfall', code, 'begleitung'),
    second: code === 'de' ? 'fa' : 'de',
  }),
  'a professional’s verdict, with its note': (code) =>
    command(decided('einzelfall', code, 'fachkraft'), 'vermerk'),
  'a verdict with its code': (code) => command(decided('zielgruppe', code), 'code'),
  'a family': familyIn,
};
