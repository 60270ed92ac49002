import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Answered } from '../../bot/page/respond.ts';
import { documentView } from '../../bot/page/view/document.ts';
import { QUESTION_IDS, type QuestionId } from '../../dialogs/index.ts';
import { questionOf } from '../../dialogs/questions/index.ts';
import type { Question } from '../../dialogs/questions/question.ts';
import { UNNAMED } from '../bot/page/unnamed.ts';
import { start } from '../dialogs/talking.ts';
import { i18n } from '../speech.ts';

/** Small phones, one on its side, and what is left of a desktop at 200 and at 400 %. */
export const SIZES = [
  { width: 320, height: 568 },
  { width: 375, height: 553 },
  { width: 640, height: 512 },
  { width: 320, height: 256 },
];

/** How much of the question is seen where the page opens at it, in percent, and what hangs over. */
const SEEN = `(() => {
  const header = document.querySelector('header');
  const top = getComputedStyle(header).position === 'sticky' ? header.offsetHeight : 0;
  const isFirst = location.protocol === 'http:' && location.hash === '';
  if (isFirst) scrollTo(0, 0);
  else document.querySelector('#turn').scrollIntoView();
  const question = document.querySelector('#question').getBoundingClientRect();
  const seen = Math.min(question.bottom, innerHeight) - Math.max(question.top, top);
  return {
    seen: Math.round((100 * seen) / question.height),
    over: document.documentElement.scrollWidth - innerWidth,
  };
})()`;

/** What is seen of the question on the smallest part of a page: in percent, and how many pixels hang over. */
export interface Seen {
  readonly seen: number;
  readonly over: number;
}

/** What is seen of the question that stands on a page, on one of the screens. */
export async function seenAt(page: Page, size: (typeof SIZES)[number]): Promise<Seen> {
  await page.setViewportSize(size);
  return await page.evaluate<Seen>(SEEN);
}

const style = readFileSync(new URL('../../bot/page/style.css', import.meta.url), 'utf8');

/** A turn as a whole page, with its style in it and nothing to load. */
export function pageShowing(turn: Answered): string {
  const files = { style: 'data:,', icon: 'data:,', scripts: [], settings: null };
  const page = String(documentView(turn, UNNAMED, files));
  return page.replace('</head>', `<style>${style}</style></head>`);
}

/** These are asked where there is something to ask about; walks come by. */
const OF_WALKS: readonly QuestionId[] = ['sprache', 'personen', 'aenderung'];

/** The questions that can be shown by themselves. */
export const SHOWN = QUESTION_IDS.filter((each) => !OF_WALKS.includes(each));

/** A page that asks a question, with all the options it can have. */
export function pageOf(id: QuestionId, code: string, role: string): string {
  const turn = start({ sprache: code, rolle: role });
  const question: Question = questionOf(id);
  const options = question.options({
    given: {},
    settled: {},
    told: [],
    open: new Set(),
    applies: () => true,
    asOf: turn.facts.asOf,
    languages: i18n.codes,
  });
  const second = code === 'de' && role === 'begleitung' ? 'fa' : turn.second;
  const messages = [{ kind: 'question', question: id } as const];
  return pageShowing({ ...turn, question: id, options, messages, second, draft: '' });
}
