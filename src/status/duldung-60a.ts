import { rowsByBleiberechtsantrag } from './duldung.ts';
import type { Status } from './status.ts';

/** § 60a AufenthG: Duldung. */
export const duldung60a: Status = {
  number: 22,
  papers: ['duldung'],
  paragraphs: ['60a*'],
  family: 'duldung',
  rows: rowsByBleiberechtsantrag('duldung-60a', 'aufenthg-60a'),
};
