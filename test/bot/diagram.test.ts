import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagram } from '../../bot/render/diagram.ts';
import { QUESTION_IDS } from '../../dialogs/questions/index.ts';
import { i18n } from '../speech.ts';

const drawing = diagram(i18n.speaker('de', 'fachkraft'));

describe('The drawing of the interview', () => {
  it('shows every question', () => {
    const shown = ['pruefung', 'aenderung'];
    for (const id of QUESTION_IDS.filter((each) => !shown.includes(each)))
      expect(drawing).toMatch(new RegExp(`" as \\w+_${id.replaceAll('-', '_')}$`, 'm'));
  });

  it('is the one in the documents: `npm run -s diagram` prints it anew', () => {
    const page = readFileSync(new URL('../../docs/interview.md', import.meta.url), 'utf8');
    expect(page).toContain(drawing);
  });
});
