import { duldungWithBleiberechtsantrag } from './duldung.ts';

/** § 60b AufenthG: Duldung for persons whose identity is not cleared up. */
export const duldung60b = duldungWithBleiberechtsantrag('duldung-60b', 'aufenthg-60b', 23);
