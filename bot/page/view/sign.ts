import type { Finding, Verdict } from '../../../src/index.ts';
import { type Html, html, trusted } from '../html.ts';

/** What can be seen at a glance; the words beside it say it, too. */
const SHAPES = {
  met: 'M4 12.5l5 5L20 6.5',
  'not-met': 'M6 6l12 12M18 6L6 18',
  open: 'M8 9a4 4 0 1 1 5.5 3.7c-1 .5-1.5 1.2-1.5 2.3M12 19v.3',
  none: 'M6 12h12',
  clock: 'M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  elsewhere: 'M4 12h15M13 6l6 6-6 6',
  hourglass: 'M7 3h10M7 21h10M8 3v3c0 3 8 7 8 12v3M16 3v3c0 3-8 7-8 12v3',
  'to-before': 'M20 12H5M11 6l-6 6 6 6',
  language: 'M3 12h18M12 3c-5 6-5 12 0 18 5-6 5-12 0-18M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
} as const;

export type SignId = keyof typeof SHAPES;

/** A sign for those who see it. */
export function sign(id: SignId): Html {
  return html`<svg class="sign ${id}" viewBox="0 0 24 24" aria-hidden="true"><path d="${SHAPES[id]}"/></svg>`;
}

/** The sign of each verdict: a no is the way to somebody else. */
const OF_VERDICTS: Readonly<Record<Verdict, SignId>> = {
  zielgruppe: 'met',
  'noch-nicht': 'clock',
  einzelfall: 'open',
  'keine-zielgruppe': 'elsewhere',
};

/** The sign of a verdict. */
export function signOf(verdict: Verdict, isUsedUp = false): Html {
  return sign(isUsedUp ? 'hourglass' : OF_VERDICTS[verdict]);
}

/** The sign of what was found; nothing was where it was not looked at. @param isToCome what is missing may come */
export function signFor(finding: Finding | null, isToCome: boolean): Html {
  return sign(isToCome ? 'clock' : (finding ?? 'none'));
}

/** A drawing with what it shows in words, where that is not said beside it. */
export function drawn({ svg, alt }: { readonly svg: string; readonly alt: string }): Html {
  const spoken = alt === '' ? html` aria-hidden="true"` : html` role="img" aria-label="${alt}"`;
  return html`<span class="drawing"${spoken}>${trusted(svg)}</span>`;
}
