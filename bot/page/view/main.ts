import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import type { Answered } from '../respond.ts';
import { answeredView } from './answered.ts';
import { commandsView } from './commands.ts';
import { messagesView } from './messages.ts';
import { questionView, typingView } from './question.ts';
import { verdictView } from './verdict.ts';

/** What changes with every turn, and the conversation itself, which the form carries along. */
export function mainView(turn: Answered, { i18n, site }: Pick<Host, 'i18n' | 'site'>): Html {
  const speakers = speakersOf(turn, i18n);
  const { contacts } = site;
  return html`<input type="hidden" name="state" value="${JSON.stringify(turn.state)}">
${answeredView(turn, speakers)}
${messagesView(turn, speakers, contacts)}
${questionView(turn, speakers)}
${verdictView(turn, speakers, contacts)}
${typingView(speakers, turn.draft)}
${commandsView(turn, speakers)}`;
}
