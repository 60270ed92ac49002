import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Answered } from '../../bot/page/respond.ts';
import { documentView } from '../../bot/page/view/document.ts';
import { QUESTION_IDS, type QuestionId, type Turn } from '../../dialogs/index.ts';
import { questionOf } from '../../dialogs/questions/index.ts';
import type { Question } from '../../dialogs/questions/question.ts';
import { UNNAMED } from '../bot/page/unnamed.ts';
import { i18n } from '../speech.ts';
import { checkedBefore } from './states.ts';

/** Small phones, one on its side, and what is left of a desktop at 200 and at 400 %. */
export const SIZES = [
  { width: 320, height: 568 },
  { width: 375, height: 553 },
  { width: 640, height: 512 },
  { width: 320, height: 256 },
];

/** Where a page opens without a script: at what is new, but for the very first. */
const OPENS = `(() => {
  const isFirst = location.protocol === 'http:' && location.hash === '';
  if (isFirst) scrollTo(0, 0);
  else document.querySelector('#turn').scrollIntoView();
})()`;

/** Where the page's own script goes to, from as far down as one can be. */
const GOES = `scrollTo(0, document.documentElement.scrollHeight); going.goToNew(false)`;

/**
 * How much of the question is seen, in percent: of its lines, those in the window on which nothing lies. And what hangs
 * over the page or its own place, and whether the way back is seen, too.
 */
const SEEN = `(() => {
  const isSeen = (part, x, y) => document.elementFromPoint(x, y)?.closest(part) != null;
  const { top, bottom, left, width } = document.querySelector('#question').getBoundingClientRect();
  let [seen, rows] = [0, 0];
  for (let y = top + 0.5; y < bottom; y += 1, rows += 1)
    if (isSeen('#question', left + width / 2, y)) seen += 1;
  const { left: start, right: end } = document.querySelector('#turn').getBoundingClientRect();
  const isCut = (part) => {
    const place = part.getBoundingClientRect();
    const isOutside = place.left < start - 1 || place.right > end + 1;
    return part.clientWidth > 1 && (isOutside || part.scrollWidth > part.clientWidth + 1);
  };
  const back = document.querySelector('header .go-back');
  const place = back?.getBoundingClientRect();
  // Where nothing leads back yet, nothing is to be pressed.
  const middle = place && { x: place.left + place.width / 2, y: place.top + place.height / 2 };
  return {
    seen: Math.round((100 * seen) / rows),
    over: document.documentElement.scrollWidth - innerWidth,
    cut: [...document.querySelectorAll('#turn *, header > *, summary')].filter(isCut).map((part) => part.textContent.trim().slice(0, 40)),
    hasBack: back !== null && (back.disabled || isSeen('.go-back', middle.x, middle.y)),
  };
})()`;

/** What is seen of the question on the smallest part of a page: in percent; what hangs over; the way back. */
export interface Seen {
  readonly seen: number;
  readonly over: number;
  readonly cut: readonly string[];
  readonly hasBack: boolean;
}

/** What is seen of the question that stands on a page, on one of the screens, where it opens without a script. */
export async function seenAt(page: Page, size: (typeof SIZES)[number]): Promise<Seen> {
  await page.setViewportSize(size);
  await page.evaluate(OPENS);
  return await page.evaluate<Seen>(SEEN);
}

/** The same where the page's own script goes to it; `bundledGoing` has it. */
export async function seenByScript(page: Page, size: (typeof SIZES)[number]): Promise<Seen> {
  await page.setViewportSize(size);
  await page.evaluate(GOES);
  return await page.evaluate<Seen>(SEEN);
}

/** Makes what goes to the question as the page's own script does, to be given to pages. */
export async function bundledGoing(): Promise<string> {
  const entryPoints = [fileURLToPath(new URL('../../bot/page/client/going.ts', import.meta.url))];
  const format = { bundle: true, write: false, format: 'iife', globalName: 'going' } as const;
  const { outputFiles } = await build({ entryPoints, ...format });
  return `${outputFiles[0]?.text}; globalThis.going = going`;
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

/** The longest of the checks: much was answered, with long names. */
const CHECKED = new Map<string, Turn>();

function checkedIn(code: string, role: string): Turn {
  const key = `${code} ${role}`;
  const turn = CHECKED.get(key) ?? checkedBefore('keine-zielgruppe', code, role);
  CHECKED.set(key, turn);
  return turn;
}

/** A page that asks a question, with all the options it can have, and answers before it. */
export function pageOf(id: QuestionId, code: string, role: string): string {
  const turn = checkedIn(code, role);
  const question: Question = questionOf(id);
  const all = question.options({
    given: {},
    settled: {},
    told: [],
    open: new Set(),
    applies: () => true,
    asOf: turn.facts.asOf,
    languages: i18n.codes,
  });
  const options = id === turn.question ? turn.options : all;
  const second = code === 'de' && role === 'begleitung' ? 'fa' : turn.second;
  const messages = [{ kind: 'question', question: id } as const];
  return pageShowing({ ...turn, question: id, options, messages, second, draft: '' });
}
