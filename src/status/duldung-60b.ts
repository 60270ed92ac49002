import { rowsByBleiberechtsantrag } from './duldung.ts';
import type { Status } from './status.ts';

/** § 60b AufenthG: Duldung for persons whose identity is not cleared up. */
export const duldung60b: Status = {
  number: 23,
  papers: ['duldung'],
  paragraphs: ['60b*'],
  family: 'duldung',
  rows: rowsByBleiberechtsantrag('duldung-60b', 'aufenthg-60b'),
};
