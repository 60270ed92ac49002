import { STATUSES, type StatusId } from '../status/index.ts';
import type { Choice, Value } from './fact.ts';

/** The residence status; its values are the statuses there are, each in a file of `src/status`. */
export const status = {
  values: STATUSES satisfies Record<StatusId, Value>,
  section: 'papier',
  inCode: { place: 3, room: 64 },
  rank: 0,
  about: ['paragraph'],
} as const satisfies Choice<StatusId>;
