import { questionOf, type Turn } from '../../../dialogs/index.ts';
import { messageText } from '../../render/message.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import type { Answered } from '../respond.ts';
import { errorsIn } from './errors.ts';
import { inEach } from './pieces.ts';

/** What describes the field: what was wrong, how a month is typed, that a code can be typed. */
function describedBy(turn: Turn, hasError: boolean, isFirst: boolean): string {
  const isMonth = turn.question !== null && questionOf(turn.question).isMonth === true;
  const ids = [
    ...(hasError ? ['text-error'] : []),
    ...(isMonth ? ['question-more'] : []),
    ...(isFirst ? ['text-code'] : []),
  ];
  return ids.join(' ');
}

/** The field for one's own words. */
export function typingView(turn: Answered, speakers: Speakers): Html {
  const label = inEach(speakers, ({ say }) => say('page', 'ownWords'));
  const send = inEach(speakers, ({ say }) => say('page', 'send'));
  const errors = errorsIn(turn).map((message) =>
    inEach(speakers, (speaker) => messageText(message, turn, speaker)),
  );
  const isFirst = turn.checked.length === 0;
  const described = describedBy(turn, errors.length > 0, isFirst);
  const code = inEach(speakers, ({ say }) => say('page', 'hasCode'));
  return html`<div class="typing"><label for="text">${label}</label>
${errors.length > 0 && html`<p id="text-error" class="error">${errors.map((text) => html`<span>${text}</span> `)}</p>`}
<div class="field"><input id="text" name="text" value="${turn.draft}" autocomplete="off" maxlength="2000" enterkeyhint="send"${
    described !== '' && html` aria-describedby="${described}"`
  }${errors.length > 0 && html` aria-invalid="true"`}><button class="send">${send}</button></div>
${isFirst && html`<p id="text-code" class="hint">${code}</p>`}</div>`;
}
