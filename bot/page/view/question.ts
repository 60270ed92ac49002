import {
  HERE,
  type Municipality,
  type QuestionId,
  questionOf,
  type Turn,
} from '../../../dialogs/index.ts';
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

/** Help, and why it is asked: folded under the question, open where somebody asked for it. */
function explainView(question: QuestionId, turn: Turn, speakers: Speakers): Html {
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
      return html`<details class="${kinds[id]}"${isOpen && html` open`}><summary>${name}</summary><p>${texts[id]()}</p></details>`;
    });
  return html`<div class="explain">${folded}</div>`;
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
  const isCheck = question === 'pruefung';
  const hasMore = lines(speakers[0]).length > 1 && !isCheck;
  const pictures = picturesBeside(message, turn, speakers[0]).map(drawn);
  const others = turn.options.map((option) => optionView(option, turn, speakers));
  const options = [
    question === 'bundesland' && municipality !== null && hereView(municipality),
    ...others,
  ];
  const isDrawn = turn.options.some((option) => pictureOf(question, option, speakers[0]));
  const list = isCheck
    ? checkingView(turn, speakers)
    : html`<ul class="options ${question}${isDrawn && ' drawn'}" aria-labelledby="question">${options}</ul>`;
  const isMonth = questionOf(question).isMonth === true;
  const rest = inEach(speakers, (speaker) => lines(speaker).slice(1).join('\n'));
  const typing = isMonth ? typingView(turn, speakers, rest) : typingView(turn, speakers);
  return html`<section class="question" aria-labelledby="question">
<h1 id="question" tabindex="-1">${inEach(speakers, (speaker) => lines(speaker)[0] ?? '')}</h1>
${hasMore && !isMonth && html`<p id="question-more" class="more">${rest}</p>`}
${explainView(question, turn, speakers)}${pictures}
${isMonth ? [typing, list] : [list, typing]}
</section>`;
}
