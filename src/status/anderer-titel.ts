import type { Status } from './status.ts';

/** Work, study, Blue Card, §§ 9, 16–21 AufenthG (but § 16g). */
export const andererTitel: Status = {
  number: 16,
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rows: [
    {
      id: 'anderer-titel-ohne-flucht',
      when: { fluchthintergrund: ['nein'] },
      finding: null,
      ground: ['I'],
      sources: ['hinweisschreiben', 'vwv-1-1'],
      scope: 'outside',
    },
    {
      id: 'anderer-titel-mit-flucht',
      when: { fluchthintergrund: ['ja'] },
      finding: 'open',
      ground: ['I'],
      sources: ['hinweisschreiben', 'vwv-1-1'],
    },
    {
      id: 'anderer-titel-flucht-unbekannt',
      when: { fluchthintergrund: ['unbekannt'] },
      finding: 'open',
      ground: ['I'],
      sources: ['hinweisschreiben', 'vwv-1-1'],
      scope: 'open',
    },
  ],
};
