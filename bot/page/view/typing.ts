import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import type { Answered } from '../respond.ts';
import { errorsIn } from './errors.ts';
import { inEach } from './pieces.ts';
import { saidText } from './said.ts';

/** What describes the field: what was wrong, that a code can be typed. */
function describedBy(hasError: boolean, isFirst: boolean): string {
  return [...(hasError ? ['text-error'] : []), ...(isFirst ? ['text-code'] : [])].join(' ');
}

/**
 * The field for one's own words. It takes any length: what is too long is said to be, and not cut off unseen.
 * @param label what is to be typed
 */
export function typingView(
  turn: Answered,
  speakers: Speakers,
  label = inEach(speakers, ({ say }) => say('page', 'ownWords')),
): Html {
  const send = inEach(speakers, ({ say }) => say('page', 'send'));
  const errors = errorsIn(turn).map((message) =>
    inEach(speakers, (speaker) => saidText(message, turn, speaker)),
  );
  const isFirst = turn.checked.length === 0;
  const described = describedBy(errors.length > 0, isFirst);
  const code = inEach(speakers, ({ say }) => say('page', 'hasCode'));
  return html`<div class="typing"><label for="text">${label}</label>
${errors.length > 0 && html`<p id="text-error" class="error">${errors.map((text) => html`<span>${text}</span> `)}</p>`}
<div class="field"><input id="text" name="text" value="${turn.draft}" autocomplete="off" enterkeyhint="send"${
    described !== '' && html` aria-describedby="${described}"`
  }${errors.length > 0 && html` aria-invalid="true"`}><button class="send">${send}</button></div>${turn.draft !== '' && html`<input type="hidden" name="draft" value="${turn.draft}">`}
${isFirst && html`<p id="text-code" class="hint">${code}</p>`}</div>`;
}
