import type { Status } from './status.ts';

/** §§ 27–36a AufenthG: family reunification; whom the person joined decides. */
export const familiennachzug: Status = {
  number: 15,
  papers: ['aufenthaltstitel'],
  paragraphs: ['27*', '28*', '29*', '30*', '31*', '32*', '33*', '34*', '35*', '36*', '36a*'],
  isCollective: true,
  onCard: 'familie',
  prolongable: true,
  rows: [
    {
      id: 'familiennachzug-schutzberechtigt',
      when: { bezug: ['schutzberechtigt'] },
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-familie'],
    },
    {
      id: 'familiennachzug-ohne-flucht',
      when: { bezug: ['andere'], fluchthintergrund: ['nein'] },
      finding: null,
      ground: ['I'],
      sources: ['aufenthg-familie'],
      scope: 'outside',
    },
    {
      id: 'familiennachzug-mit-flucht',
      when: { bezug: ['andere'], fluchthintergrund: ['ja'] },
      finding: 'open',
      ground: ['I'],
      sources: ['aufenthg-familie'],
    },
    {
      id: 'familiennachzug-flucht-unbekannt',
      when: { bezug: ['andere'], fluchthintergrund: ['unbekannt'] },
      finding: 'open',
      ground: ['I'],
      sources: ['aufenthg-familie'],
      scope: 'open',
    },
    {
      id: 'familiennachzug-bezug-unbekannt',
      when: { bezug: ['unbekannt'] },
      finding: 'open',
      ground: ['I'],
      sources: ['aufenthg-familie'],
      scope: 'open',
    },
  ],
};
