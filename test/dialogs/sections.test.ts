import { expect, it } from 'vitest';
import { QUESTION_IDS, questionOf, questionsIn } from '../../dialogs/questions/index.ts';

it('The sections have every question that is no help, in the order of asking, before the check', () => {
  const inSections = (['beginn', 'wohnen', 'papier', 'einzelheiten'] as const).flatMap(
    (section) => [...questionsIn(section)],
  );
  const asked = QUESTION_IDS.filter((id) => questionOf(id).isHelp !== true);
  expect([...inSections, 'pruefung']).toEqual(asked);
});
