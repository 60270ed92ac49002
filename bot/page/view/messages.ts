import type { Message, Turn } from '../../../dialogs/index.ts';
import type { Contacts } from '../../render/contact.ts';
import { messageText } from '../../render/message.ts';
import { picturesBeside } from '../../render/pictures.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html, trusted } from '../html.ts';
import { inEach } from './pieces.ts';

/** What is asked, and the verdict, have places of their own. */
const ELSEWHERE: readonly Message['kind'][] = ['question', 'verdict'];

function pictures(message: Message, turn: Turn, speakers: Speakers): readonly Html[] {
  return picturesBeside(message, turn, speakers[0]).map(
    ({ svg, alt }) => html`<figure role="img" aria-label="${alt}">${trusted(svg)}</figure>`,
  );
}

/** What is said in a turn before it asks: what was understood, what was not, a help. */
export function messagesView(turn: Turn, speakers: Speakers, contacts: Contacts): Html | null {
  const said = turn.messages.filter(({ kind }) => !ELSEWHERE.includes(kind));
  if (said.length === 0) return null;
  const shown = said.map((message) => {
    const text = inEach(speakers, (speaker) => messageText(message, turn, speaker, contacts));
    return html`<div class="message ${message.kind}">${text}${pictures(message, turn, speakers)}</div>`;
  });
  return html`<section class="said">${shown}</section>`;
}
