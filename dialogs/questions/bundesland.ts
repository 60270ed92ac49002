import { factQuestion } from './question.ts';

/** Where the person lives; of another place it is not known whether it is a Stadtkreis. */
export const bundesland = factQuestion('bundesland', { voids: () => ['hilfe-stadtkreis'] });
