import type { Turn } from '../../../dialogs/index.ts';
import { choiceLabel } from '../../render/labels.ts';
import { messageText } from '../../render/message.ts';
import { pictureOf, picturesBeside } from '../../render/pictures.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html, trusted } from '../html.ts';
import { button, inEach } from './pieces.ts';

function optionView(option: string, turn: Turn, speakers: Speakers): Html {
  const picture = pictureOf(String(turn.question), option, speakers[0]);
  const label = inEach(speakers, (speaker) => choiceLabel(option, turn, speaker));
  const drawn =
    picture && html`<span role="img" aria-label="${picture.alt}">${trusted(picture.svg)}</span>`;
  return html`<li>${button(['choose', option], html`${drawn ?? null}${label}`, 'option')}</li>`;
}

/** The question that is asked, with its options, and a field for one's own words. */
export function questionView(turn: Turn, speakers: Speakers): Html | null {
  const { question } = turn;
  if (question === null) return null;
  const message = { kind: 'question', question } as const;
  const asked = inEach(speakers, (speaker) => messageText(message, turn, speaker));
  const drawings = picturesBeside(message, turn, speakers[0]).map(
    ({ svg, alt }) => html`<figure role="img" aria-label="${alt}">${trusted(svg)}</figure>`,
  );
  return html`<section class="question" aria-labelledby="question">
<h1 id="question" tabindex="-1">${asked}</h1>${drawings}
<ul class="options">${turn.options.map((option) => optionView(option, turn, speakers))}</ul>
</section>`;
}

/** The field for one's own words. @param draft what stands in it */
export function typingView(speakers: Speakers, draft: string): Html {
  const label = inEach(speakers, ({ say }) => say('page', 'ownWords'));
  const send = inEach(speakers, ({ say }) => say('page', 'send'));
  return html`<div class="typing"><label for="text">${label}</label>
<input id="text" name="text" value="${draft}" autocomplete="off" maxlength="2000" enterkeyhint="send"><button>${send}</button></div>`;
}
