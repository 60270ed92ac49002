import { expect, it } from 'vitest';
import { QUESTION_IDS, questionsIn } from '../../dialogs/questions/index.ts';

it('The sections have every question in the order of asking, helps included, before the check and the change', () => {
  const inSections = (['beginn', 'wohnen', 'papier', 'einzelheiten'] as const).flatMap(
    (section) => [...questionsIn(section)],
  );
  // A change is asked about in between, wherever the interview stands.
  expect([...inSections, 'pruefung', 'aenderung']).toEqual(QUESTION_IDS);
});
