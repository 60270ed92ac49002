import { asks, finds, type Help } from './help.ts';

const found = (papier: string) => finds({ papier });

/** "Which paper is it?": what it looks like and, where that does not tell, what stands at its head. */
export const PAPIER_HELP = {
  of: 'papier',
  first: 'hilfe-papier',
  steps: {
    'hilfe-papier': {
      karte: found('aufenthaltstitel'),
      aufkleber: found('aufenthaltstitel'),
      gefaltet: asks('hilfe-ueberschrift'),
      blatt: asks('hilfe-ueberschrift'),
      bescheid: found('bamf-bescheid'),
      keins: found('kein-papier'),
      unbekannt: asks('hilfe-ueberschrift'),
    },
    /** A sheet about the permitted stay (§ 25 Abs. 1 S. 3) and a GÜB name the status, too. */
    'hilfe-ueberschrift': {
      aufenthaltsgestattung: found('aufenthaltsgestattung'),
      duldung: found('duldung'),
      fiktion: found('fiktion'),
      'erlaubter-aufenthalt': finds({ papier: 'bamf-bescheid', status: 'anerkannt-ohne-karte' }),
      ankunftsnachweis: found('ankunftsnachweis'),
      grenzuebertritt: finds({ papier: 'kein-papier', status: 'ausreisepflichtig' }),
      bescheid: found('bamf-bescheid'),
      unbekannt: found('unbekannt'),
    },
  },
} as const satisfies Help;
