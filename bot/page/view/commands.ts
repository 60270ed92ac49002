import type { CommandId, Turn } from '../../../dialogs/index.ts';
import type { Asker } from '../../../src/index.ts';
import { askerOf } from '../../render/asker.ts';
import { answerLabel } from '../../render/labels.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import { answeredView } from './answered.ts';
import { button, inEach, scripted } from './pieces.ts';

/** What goes with the verdict, by what matters most: the note is for the file of whoever counsels. */
const OUTCOME = {
  professional: ['vermerk', 'code', 'person'],
  person: ['code', 'person', 'vermerk'],
} as const satisfies Readonly<Record<Asker, readonly CommandId[]>>;

/** Everything goes only at a second press. */
function deletingView({ commands }: Turn, speakers: Speakers): Html | null {
  if (!commands.includes('loeschen')) return null;
  const name = inEach(speakers, ({ say }) => say('dialog', 'button.loeschen'));
  const asked = inEach(speakers, ({ say }) => say('page', 'willDelete'));
  const yes = inEach(speakers, ({ say }) => say('page', 'deleteAll'));
  return html`<details class="delete"><summary>${name}</summary><p>${asked}</p>${button(['command', 'loeschen'], yes, 'danger')}</details>`;
}

/** Begins anew: to a professional it is the next case. */
function anewView({ commands, question, waiting }: Turn, speakers: Speakers): Html | null {
  if (!commands.includes('neu')) return null;
  const isNext = question === null && askerOf(speakers[0]) === 'professional';
  const isMain = isNext && waiting === null;
  const label = inEach(speakers, ({ say }) =>
    isNext ? say('page', 'nextCase') : say('dialog', 'button.neu'),
  );
  return button(['command', 'neu'], label, isMain ? 'command main' : 'command');
}

/** Goes on with whoever waits, by name. */
function waitingView({ waiting }: Turn, speakers: Speakers): Html | null {
  if (waiting === null) return null;
  const label = inEach(
    speakers,
    (speaker) =>
      `${speaker.say('dialog', 'button.person')}: ${answerLabel('person', waiting, speaker)}`,
  );
  return button(['command', 'person'], label, 'command main');
}

/** What can be done beside a question: to begin anew as soon as there is something to go back from. */
export function commandsView(turn: Turn, speakers: Speakers): Html {
  const isBegun = turn.commands.includes('zurueck');
  return html`<div class="commands">${isBegun && anewView(turn, speakers)}${deletingView(turn, speakers)}</div>`;
}

/** What can be done with the verdict. */
export function outcomeView(turn: Turn, speakers: Speakers): Html {
  const isProfessional = askerOf(speakers[0]) === 'professional';
  const said = (key: 'copy' | 'share' | 'listen' | 'print') =>
    inEach(speakers, ({ say }) => say('page', key));
  const printNote = inEach(speakers, ({ say }) => say('web', 'vermerkPrint'));
  const next = waitingView(turn, speakers);
  const offered = OUTCOME[askerOf(speakers[0])]
    .filter((id) => turn.commands.includes(id) && !(id === 'person' && next !== null))
    .map((id) =>
      button(
        ['command', id],
        inEach(speakers, ({ say }) => say('dialog', `button.${id}`)),
        'command',
      ),
    );
  const withScript = isProfessional
    ? [scripted('copy', said('copy')), scripted('print', printNote)]
    : [
        scripted('listen', said('listen')),
        scripted('share', said('share')),
        scripted('print', said('print')),
      ];
  return html`<div class="commands outcome">${next}${isProfessional && anewView(turn, speakers)}${withScript}${offered}${answeredView(turn, speakers)}</div>`;
}

/** What can be done at the end of all: to begin anew, to delete. */
export function afterView(turn: Turn, speakers: Speakers): Html {
  const isProfessional = askerOf(speakers[0]) === 'professional';
  return html`<div class="commands">${!isProfessional && anewView(turn, speakers)}${deletingView(turn, speakers)}</div>`;
}
