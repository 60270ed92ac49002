import { factQuestion, type Question } from '../question.ts';

/** Where the person is housed; who does not know is helped by the three questions below. */
export const unterbringung = factQuestion('unterbringung', {
  isOpen: ({ open, given }) => open.has('unterbringung') && given['unterbringung'] === undefined,
  voids: () => ['hilfe-zustaendig', 'hilfe-stadtkreis', 'hilfe-schreiben'],
});

function help(options: readonly string[], isNeeded: Question['isOpen']): Question {
  return {
    isHelp: true,
    options: () => options,
    isOpen: (asking) =>
      asking.open.has('unterbringung') &&
      asking.given['unterbringung'] === 'unbekannt' &&
      isNeeded(asking),
  };
}

/** Who gave the place, or whom it belongs to. */
export const hilfeZustaendig = help(
  ['land', 'landkreis', 'gemeinde', 'vermieter', 'angehoerige', 'jugendamt', 'unbekannt'],
  ({ given }) => given['hilfe-zustaendig'] === undefined,
);

/** Whether the city is a Stadtkreis: there, who runs the house does not tell the stages apart. */
export const hilfeStadtkreis = help(
  ['ja', 'nein', 'unbekannt'],
  ({ given }) =>
    given['hilfe-zustaendig'] === 'gemeinde' && given['hilfe-stadtkreis'] === undefined,
);

/** Which letter there is: the Zuteilung tells the stages apart everywhere. */
export const hilfeSchreiben = help(
  ['zuteilung-gemeinde', 'zuweisung-kreis', 'keines', 'unbekannt'],
  ({ given }) => given['hilfe-zustaendig'] !== undefined && given['hilfe-schreiben'] === undefined,
);
