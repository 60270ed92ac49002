import { type QuestionId, questionsIn, SECTIONS, type Turn } from '../../../dialogs/index.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import { inEach } from './pieces.ts';

/** The parts of the interview; in the last of them all is checked. */
const PARTS = [...SECTIONS, 'pruefung'] as const;

/** In which part a turn stands; what is to be changed stands in the part of what it changes. */
function partOf({ question, change }: Turn): (typeof PARTS)[number] {
  const asked = change?.before[0]?.[0] ?? question;
  return SECTIONS.find((each) => questionsIn(each).includes(asked as QuestionId)) ?? 'pruefung';
}

/** Where a turn stands in the interview: nobody knows how many questions are to come, but the parts are always the same. */
export function progressView(turn: Turn, speakers: Speakers): Html | null {
  if (turn.question === null) return null;
  const current = PARTS.indexOf(partOf(turn));
  const parts = PARTS.map((part, index) => {
    const name = html`<span>${inEach(speakers, ({ say }) => say('page', `section.${part}`))}</span>`;
    if (index === current) return html`<li aria-current="step">${name}</li>`;
    return html`<li${index < current && html` class="done"`}>${name}</li>`;
  });
  return html`<ol class="progress" aria-label="${speakers[0].say('page', 'progress')}">${parts}</ol>`;
}
