import { expect, it } from 'vitest';
import { QUESTION_IDS, questionsIn } from '../../dialogs/questions/index.ts';

it('The sections have every question in the order of asking, helps included, before the check', () => {
  const inSections = (['beginn', 'wohnen', 'papier', 'einzelheiten'] as const).flatMap(
    (section) => [...questionsIn(section)],
  );
  expect([...inSections, 'pruefung']).toEqual(QUESTION_IDS);
});
