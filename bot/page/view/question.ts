import {
  HERE,
  type Municipality,
  type QuestionId,
  questionOf,
  type Turn,
} from '../../../dialogs/index.ts';
import { askerOf } from '../../render/asker.ts';
import { choiceLabel } from '../../render/labels.ts';
import { helpText, messageText } from '../../render/message.ts';
import { pictureOf, picturesBeside } from '../../render/pictures.ts';
import type { Speakers } from '../../render/spoken.ts';
import type { PageSite } from '../host.ts';
import { type Html, html } from '../html.ts';
import type { Answered } from '../respond.ts';
import { checkingView } from './checking.ts';
import { button, inEach } from './pieces.ts';
import { drawn } from './sign.ts';
import { typingView } from './typing.ts';

function optionView(option: string, turn: Turn, speakers: Speakers): Html {
  const { question, candidates } = turn;
  const { i18n } = speakers[0];
  const picture = pictureOf(String(question), option, speakers[0]);
  // A language is named in itself: it is read aloud in itself, too.
  const isLanguage = question === 'sprache' && i18n.codes.includes(option);
  const { name, dir, of } = i18n.languageOf(option);
  const label = isLanguage
    ? html`<span lang="${option}" dir="${dir}">${name}</span>`
    : inEach(speakers, (speaker) => choiceLabel(option, turn, speaker));
  const kinds = [
    'option',
    ...(candidates.includes(option) ? ['maybe'] : []),
    ...(isLanguage && of !== undefined ? ['simple'] : []),
  ];
  const shown = html`${picture !== undefined && drawn(picture)}<span class="label">${label}</span>`;
  return html`<li>${button(['choose', option], shown, kinds.join(' '))}</li>`;
}

/** The town that the page is for: who lives there says so at one press. */
function hereView({ name }: Municipality): Html {
  const label = html`<span class="label"><bdi lang="de">${name}</bdi></span>`;
  return html`<li>${button(['choose', HERE], label, 'option')}</li>`;
}

/** What can be chosen, as a list: what stands open, and what waits in the help. */
interface Choices {
  readonly open: readonly string[];
  readonly folded: readonly string[];
}

/**
 * Whoever is asked for a country knows a country, and no group of countries: to offer these first would ask them to
 * judge their own. They wait in the help, which says what they are; to a professional they are a way that is short.
 */
function choicesOf({ question, options, candidates }: Turn, speaker: Speakers[0]): Choices {
  if (question !== 'herkunft' || askerOf(speaker) === 'professional')
    return { open: options, folded: [] };
  const isOpen = (option: string) => option === 'unbekannt' || candidates.includes(option);
  return { open: options.filter(isOpen), folded: options.filter((option) => !isOpen(option)) };
}

/**
 * Help, and why it is asked: folded under the question, open where somebody asked for it.
 * @param choices what can be chosen by the help
 */
function explainView(
  question: QuestionId,
  turn: Turn,
  speakers: Speakers,
  choices: readonly Html[],
): Html {
  const texts = {
    hilfe: () => inEach(speakers, (speaker) => helpText(question, turn, speaker)),
    warum: () => inEach(speakers, ({ say }) => say('questions', `${question}.why`)),
  };
  const kinds = { hilfe: 'help', warum: 'why' } as const;
  const folded = (['hilfe', 'warum'] as const)
    .filter((id) => turn.commands.includes(id))
    .map((id) => {
      const isOpen = turn.messages.some(({ kind }) => kind === kinds[id]);
      const name = inEach(speakers, ({ say }) => say('dialog', `button.${id}`));
      return html`<details class="${kinds[id]}"${isOpen && html` open`}><summary>${name}</summary><p tabindex="0">${texts[id]()}</p>${id === 'hilfe' && choices.length > 0 && html`<ul class="options">${choices}</ul>`}</details>`;
    });
  return html`<div class="explain">${folded}</div>`;
}

/** What is to be typed, where that answers a question sooner than what can be chosen; nothing where it does not. */
function typedFirst(question: QuestionId, rest: Html, speakers: Speakers): Html | null {
  if (questionOf(question).isMonth === true) return rest;
  return question === 'herkunft' ? inEach(speakers, ({ say }) => say('short', 'herkunft')) : null;
}

/** The question that is asked, with what explains it, its options, and the field for one's own words. */
export function questionView(
  turn: Answered,
  speakers: Speakers,
  { municipality }: Pick<PageSite, 'municipality'>,
): Html | null {
  const { question } = turn;
  if (question === null) return null;
  const message = { kind: 'question', question } as const;
  const lines = (speaker: Speakers[0]) => messageText(message, turn, speaker).split('\n');
  const rest = inEach(speakers, (speaker) => lines(speaker).slice(1).join('\n'));
  const isCheck = question === 'pruefung';
  const isMonth = questionOf(question).isMonth === true;
  const { open, folded } = choicesOf(turn, speakers[0]);
  const hasMore = lines(speakers[0]).length > 1 && !isCheck && !isMonth && folded.length === 0;
  const pictures = picturesBeside(message, turn, speakers[0]).map(drawn);
  const listOf = (options: readonly string[]) =>
    options.map((option) => optionView(option, turn, speakers));
  const options = [
    question === 'bundesland' && municipality !== null && hereView(municipality),
    ...listOf(open),
  ];
  const isDrawn = turn.options.some((option) => pictureOf(question, option, speakers[0]));
  const list = isCheck
    ? checkingView(turn, speakers)
    : html`<ul class="options ${question}${isDrawn && ' drawn'}" aria-labelledby="question">${options}</ul>`;
  const label = typedFirst(question, rest, speakers);
  const typing = typingView(turn, speakers, label ?? undefined);
  return html`<section class="question" aria-labelledby="question">
<h1 id="question" tabindex="-1">${inEach(speakers, (speaker) => lines(speaker)[0] ?? '')}</h1>
${hasMore && html`<p id="question-more" class="more">${rest}</p>`}
${explainView(question, turn, speakers, listOf(folded))}${pictures}
${label === null ? [list, typing] : [typing, list]}
</section>`;
}
