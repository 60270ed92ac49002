import { changing, type Turn, WEITER } from '../../../dialogs/index.ts';
import { optionLabel } from '../../render/labels.ts';
import { checkedLine } from '../../render/message.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import { answeredItem } from './answered.ts';
import { button, inEach, type Sent } from './pieces.ts';

/** What changes an answer: an option, or for what was told and is not asked for, a command that takes it back. */
function sentToChange(question: string, { options, commands }: Turn): Sent | null {
  const option = changing(question);
  if (options.includes(option)) return ['choose', option];
  return commands.includes('aendern') ? ['command', `aendern:${question}`] : null;
}

/** All answers before the verdict, each with the button that changes it, and below them the way on. */
export function checkingView(turn: Turn, speakers: Speakers): Html {
  const items = turn.checked.map((each) => {
    const [question] = each;
    const hasMore = checkedLine(each, turn, speakers[0]).length > 1;
    const countries = (speaker: Speakers[0]) =>
      checkedLine(each, turn, speaker).slice(1).join('\n');
    const answer = inEach(speakers, (speaker) => checkedLine(each, turn, speaker)[0]);
    const told = html`${answer}${hasMore && html`<span class="more">${inEach(speakers, countries)}</span>`}`;
    return answeredItem(question, told, sentToChange(question, turn), speakers);
  });
  const onwards = inEach(speakers, (speaker) => optionLabel('pruefung', WEITER, speaker));
  return html`<ol class="checked">${items}</ol>
<ul class="options pruefung"><li>${button(['choose', WEITER], onwards, 'option')}</li></ul>`;
}
