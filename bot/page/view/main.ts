import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import type { Answered } from '../respond.ts';
import { answeredView } from './answered.ts';
import { afterView, commandsView, outcomeView } from './commands.ts';
import { messagesView } from './messages.ts';
import { noteView } from './note.ts';
import { progressView } from './progress.ts';
import { questionView } from './question.ts';
import { typingView } from './typing.ts';
import { verdictView } from './verdict.ts';

/** The conversation, which the form carries along. */
function stateView({ state }: Answered): Html {
  return html`<input type="hidden" name="state" value="${JSON.stringify(state)}">`;
}

/** What is needed of where the page lives. */
export type Shown = Pick<Host, 'i18n' | 'site' | 'hasNote'>;

/** What changes with every turn. A form that is sent leads to `#turn`: to what is new. */
export function mainView(turn: Answered, { i18n, site, hasNote }: Shown): Html {
  const speakers = speakersOf(turn, i18n);
  const { contacts } = site;
  const said = messagesView(turn, speakers, site);
  const { verdict } = turn;
  if (verdict === null)
    return html`${stateView(turn)}
${progressView(turn, speakers)}
${answeredView(turn, speakers)}
<div id="turn">${said}
${questionView(turn, speakers, site)}</div>
${commandsView(turn, speakers)}`;
  return html`${stateView(turn)}
<div id="turn">${said}${hasNote?.() !== false && noteView(turn, i18n)}
${verdictView(turn, verdict, speakers, contacts, outcomeView(turn, speakers))}</div>
${typingView(turn, speakers)}
${afterView(turn, speakers)}`;
}
