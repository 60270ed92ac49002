import type { Message, Turn } from '../../../dialogs/index.ts';
import type { I18n } from '../../i18n/speaker.ts';
import { picturesBeside } from '../../render/pictures.ts';
import type { Part, Speakers } from '../../render/spoken.ts';
import { NUMBERS } from '../../render/talk.ts';
import type { PageSite } from '../host.ts';
import { type Html, html } from '../html.ts';
import { errorsIn } from './errors.ts';
import { besideChoices } from './header.ts';
import { inEach, marked } from './pieces.ts';
import { saidText } from './said.ts';
import { drawn } from './sign.ts';

/** What of a site is told in messages. */
type Told = Pick<PageSite, 'contacts' | 'languages'>;

/** What is asked and what explains it, the verdict, the family, the note have places of their own. */
const APART: readonly Message['kind'][] = [
  'question',
  'help',
  'why',
  'verdict',
  'family',
  'vermerk',
];

const isRemark = (message: Message, id: 'forgotten' | 'personNext' | 'whichPair') =>
  message.kind === 'remark' && message.id === id;

const CALLED = new RegExp(`(${Object.values(NUMBERS).join('|')})`);

/** A text in which the numbers that help at once are called at a touch. */
function callable({ text, ...part }: Part, i18n: I18n): Html {
  const pieces = text
    .split(CALLED)
    .map((piece, index) =>
      index % 2 === 1
        ? html`<a href="tel:${piece.replaceAll(' ', '')}">${piece}</a>`
        : marked({ ...part, text: piece }, i18n),
    );
  return html`${pieces}`;
}

/** What was wrong with what was typed, all of it its name: it is read where it is gone to. It leads to the field. */
function errorView(errors: readonly Message[], turn: Turn, speakers: Speakers): Html | null {
  if (errors.length === 0) return null;
  const texts = errors.map(
    (message) => html`<p>${inEach(speakers, (speaker) => saidText(message, turn, speaker))}</p>`,
  );
  const title = inEach(speakers, ({ say }) => say('page', 'error'));
  return html`<div id="errors" class="errors" role="group" aria-labelledby="errors"><h2><a href="#text">${title}</a></h2>${texts}</div>`;
}

function messageView(message: Message, turn: Turn, speakers: Speakers, site: Told): Html {
  const { contacts, languages } = site;
  const [speaker] = speakers;
  if (isRemark(message, 'whichPair'))
    return html`<details class="second"><summary>${speaker.say('web', 'second')}</summary>${besideChoices(turn, languages, speaker)}</details>`;
  const told = (speaker: Speakers[0]) => {
    const said = saidText(message, turn, speaker, contacts);
    return isRemark(message, 'forgotten') ? `${said} ${speaker.say('page', 'deleted')}` : said;
  };
  const text = inEach(speakers, told, message.kind === 'talk' ? callable : marked);
  const pictures = picturesBeside(message, turn, speakers[0]).map(drawn);
  return html`<div class="message ${message.kind}"><p>${text}</p>${pictures}</div>`;
}

/** What is said in a turn before it asks: what was wrong, what was understood, what was not. */
export function messagesView(turn: Turn, speakers: Speakers, site: Told): Html | null {
  const errors = errorsIn(turn);
  // Leichte Sprache stands beside no German.
  const canBePair = besideChoices(turn, site.languages, speakers[0]) !== null;
  const said = turn.messages.filter(
    (message) =>
      !(
        APART.includes(message.kind) ||
        errors.includes(message) ||
        // A button has the name of whoever is next.
        isRemark(message, 'personNext') ||
        (isRemark(message, 'whichPair') && !canBePair)
      ),
  );
  if (said.length === 0 && errors.length === 0) return null;
  const shown = said.map((message) => messageView(message, turn, speakers, site));
  return html`<div class="said">${errorView(errors, turn, speakers)}${shown}</div>`;
}
