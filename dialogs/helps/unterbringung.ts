import { asks, finds, type Help } from './help.ts';

const found = (unterbringung: string) => finds({ unterbringung });

/** "Where am I housed?": who gave the place, in what kind of town, and which letter there is. */
export const UNTERBRINGUNG_HELP = {
  of: 'unterbringung',
  first: 'hilfe-zustaendig',
  steps: {
    /** Who gave the place, or whom it belongs to. */
    'hilfe-zustaendig': {
      land: found('erstaufnahme'),
      landkreis: asks('hilfe-schreiben'),
      gemeinde: asks('hilfe-stadtkreis'),
      vermieter: found('eigene-wohnung'),
      angehoerige: found('bei-angehoerigen'),
      jugendamt: found('jugendhilfe'),
      unbekannt: asks('hilfe-schreiben'),
    },
    /** In a Stadtkreis, who runs the house does not tell the stages apart. */
    'hilfe-stadtkreis': {
      ja: asks('hilfe-schreiben'),
      nein: found('anschluss'),
      unbekannt: asks('hilfe-schreiben'),
    },
    /** The Zuteilung tells the stages apart everywhere. */
    'hilfe-schreiben': {
      'zuteilung-gemeinde': found('anschluss'),
      'zuweisung-kreis': found('vorlaeufig'),
      keines: {
        finds: (given) => ({
          unterbringung: given['hilfe-zustaendig'] === 'landkreis' ? 'vorlaeufig' : 'unbekannt',
        }),
      },
      unbekannt: found('unbekannt'),
    },
  },
} as const satisfies Help;
