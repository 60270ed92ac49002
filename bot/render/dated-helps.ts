import { type Day, inForce, type Validity } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** A sentence that a help has only in its time; its words are `<question>.dated.<id>`. */
type Dated = Validity & { readonly id: string };

/** Relatives whose own application is refused while Art. 23 of Regulation (EU) 2024/1347 is met. */
const ARTIKEL_23: Dated = { id: 'artikel-23', from: '2026-06-12' };

/** What the law of a day adds to the helps of questions. */
const DATED: Readonly<Record<string, readonly Dated[]>> = {
  papier: [ARTIKEL_23],
  'hilfe-ueberschrift': [ARTIKEL_23],
  status: [ARTIKEL_23],
  verfahren: [
    // Art. 42 of Regulation (EU) 2024/1351.
    { id: 'ueberstellung', from: '2026-06-12' },
    ARTIKEL_23,
  ],
  bleiberechtsantrag: [
    { id: 'p16g', from: '2024-03-01' },
    // § 104c AufenthG could be applied for until 30.12.2025.
    { id: 'chance', from: '2022-12-31', to: '2025-12-30' },
    { id: 'chance-vorbei', from: '2025-12-31' },
  ],
};

/** The sentences that the help of a question has on a day beside those it always has. */
export function datedHelps(question: string, asOf: Day, { sayById }: Speaker): readonly string[] {
  const dated = DATED[question] ?? [];
  return dated
    .filter((each) => inForce(each, asOf))
    .map(({ id }) => sayById('questions', `${question}.dated.${id}`));
}
