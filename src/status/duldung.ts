import type { SourceId } from '../sources.ts';
import type { StatusRow } from './status.ts';

/**
 * A Duldung is no residence title: as a rule no Bleibeperspektive, unless a right to stay has been
 * applied for (or that is not known). Holds for §§ 60a and 60b AufenthG alike.
 * @param id the status
 * @param paragraph the source that names this kind of Duldung
 */
export function rowsByBleiberechtsantrag(id: string, paragraph: SourceId): readonly StatusRow[] {
  const row = {
    ground: ['S', 'I'],
    sources: [paragraph, 'aufenthg-58'],
  } as const;
  return [
    { ...row, id, when: { bleiberechtsantrag: ['nein'] }, finding: 'not-met' },
    { ...row, id: `${id}-antrag`, when: { bleiberechtsantrag: ['ja'] }, finding: 'open' },
    {
      ...row,
      id: `${id}-antrag-unbekannt`,
      when: { bleiberechtsantrag: ['unbekannt'] },
      finding: 'open',
    },
  ];
}
