import { duldungWithBleiberechtsantrag } from './duldung.ts';

/** § 60a AufenthG: Duldung. */
export const duldung60a = duldungWithBleiberechtsantrag('duldung-60a', 'aufenthg-60a', 22);
