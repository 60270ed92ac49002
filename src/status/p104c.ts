import type { Status } from './status.ts';

const ROW = {
  ground: ['S', 'I'],
  sources: ['aufenthg-104c'],
  notices: ['p104c-befristet', 'p104c-antrag-vorbei'],
} as const;

/** § 104c AufenthG: Chancen-Aufenthaltsrecht, 18 months. */
export const p104c: Status = {
  number: 9,
  papers: ['aufenthaltstitel'],
  paragraphs: ['104c*'],
  onCard: 'p104c',
  prolongable: true,
  from: '2022-12-31',
  rows: [
    { ...ROW, id: 'p104c', finding: 'met', to: '2027-06-30' },
    // 18 months after the last day on which it could be applied for none is in force by itself.
    {
      ...ROW,
      id: 'p104c-abgelaufen',
      when: { fiktion: ['nein'] },
      finding: 'open',
      from: '2027-07-01',
    },
    // An application under §§ 25a, 25b keeps it in force. Source: § 81 Abs. 4 AufenthG.
    { ...ROW, id: 'p104c', when: { fiktion: ['ja'] }, finding: 'met', from: '2027-07-01' },
  ],
};
