import type { CommandId, Turn } from '../../../dialogs/index.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import { button, inEach } from './pieces.ts';

type Named = 'zurueck' | 'hilfe' | 'warum' | 'neu' | 'loeschen' | 'code' | 'person' | 'vermerk';

/** What can be done beside a question, and once the verdict stands. */
const MENUS = {
  question: ['hilfe', 'warum', 'zurueck', 'neu', 'loeschen'],
  verdict: ['vermerk', 'code', 'person', 'zurueck', 'neu', 'loeschen'],
} as const satisfies Readonly<Record<string, readonly (Named & CommandId)[]>>;

/** The commands as buttons: those that the interview allows here, no others. */
export function commandsView({ question, commands }: Turn, speakers: Speakers): Html {
  const menu: readonly (Named & CommandId)[] = MENUS[question === null ? 'verdict' : 'question'];
  const shown = menu.filter((id) => commands.includes(id));
  return html`<div class="commands">${shown.map((id) =>
    button(
      ['command', id],
      inEach(speakers, ({ say }) => say('dialog', `button.${id}`)),
      'command',
    ),
  )}</div>`;
}
