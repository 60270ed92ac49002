import type { Message, Turn } from '../../../dialogs/index.ts';
import { answerText } from '../../render/labels.ts';
import { type Speakers, speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import { errorsIn } from '../view/errors.ts';
import { inEach } from '../view/pieces.ts';
import { isOnButton, saidText } from '../view/said.ts';

/** What is said in a few words; all else is gone to, and read there. */
const SHORT: readonly Message['kind'][] = [
  ...(['remark', 'understood', 'leftOver'] as const),
  ...(['noted', 'withdrawn', 'dropped'] as const),
];

/** What was answered so far: who asks, too. */
function told({ checked, answers: { rolle } }: Turn): Turn['checked'] {
  return [...(rolle === undefined ? [] : [['rolle', rolle] as const]), ...checked];
}

/** The answers that were not there before. */
function newAnswers(turn: Turn, before: Turn): Turn['checked'] {
  const known = told(before);
  return told(turn).filter(
    ([id, value]) => !known.some((each) => each[0] === id && each[1] === value),
  );
}

function shortly(turn: Turn, before: Turn, speakers: Speakers, isSame: boolean): readonly Html[] {
  // What was said beside a question or a verdict has the focus, with what was wrong.
  if (isSame) return [];
  if (turn.verdict !== null) return [inEach(speakers, ({ say }) => say('page', 'follows'))];
  const errors = errorsIn(turn);
  const said = turn.messages.filter(
    (each) => SHORT.includes(each.kind) && !isOnButton(each) && !errors.includes(each),
  );
  if (said.length > 0)
    return said.map((each) => inEach(speakers, (speaker) => saidText(each, turn, speaker)));
  return newAnswers(turn, before).map((each) =>
    inEach(speakers, (speaker) => answerText(each, speaker)),
  );
}

/**
 * What is said aloud of a step: what was taken. Whatever is gone to is read there: the question, the verdict, what was
 * wrong, what was said beside the question.
 * @param isSameStep whether the question or the verdict is none the newer
 */
export function announcement(
  turn: Turn,
  before: Turn,
  { i18n }: Pick<Host, 'i18n'>,
  isSameStep: boolean,
): Html {
  const said = shortly(turn, before, speakersOf(turn, i18n), isSameStep);
  return html`${said.map((each) => html`<p>${each}</p>`)}`;
}

/** Says something aloud, where nothing is seen: the place stays when all else is replaced. */
export function tell(said: Html): void {
  const place = document.querySelector('#status');
  if (place !== null) place.innerHTML = String(said);
}
