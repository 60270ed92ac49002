import type { Turn } from '../../../dialogs/index.ts';
import { answerText } from '../../render/labels.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Content, type Html, html } from '../html.ts';
import { button, inEach, type Sent } from './pieces.ts';

/**
 * An answer with a button that changes it.
 * @param sends what the button sends; `null` where the answer cannot be changed
 */
export function answeredItem(
  question: string,
  told: Content,
  sends: Sent | null,
  speakers: Speakers,
): Html {
  const id = `answer-${question}`;
  const label = () => inEach(speakers, ({ say }) => say('page', 'change'));
  return html`<li><span id="${id}">${told}</span> ${sends !== null && button(sends, label(), 'inline', id)}</li>`;
}

/** What was answered, folded into a line: an answer each, with a button that changes it. */
export function answeredView(turn: Turn, speakers: Speakers): Html | null {
  // Where all is checked, the question itself says it.
  if (turn.checked.length === 0 || turn.question === 'pruefung') return null;
  const isChangeable = turn.commands.includes('aendern');
  const items = turn.checked.map((each) => {
    const told = inEach(speakers, (speaker) => answerText(each, speaker));
    const [question] = each;
    const sends = ['command', `aendern:${question}`] as const;
    return answeredItem(question, told, isChangeable ? sends : null, speakers);
  });
  const title = inEach(speakers, ({ say }) => say('page', 'answered'));
  return html`<details class="answered"><summary>${title} (${items.length})</summary><p>${title}</p><ol>${items}</ol></details>`;
}
