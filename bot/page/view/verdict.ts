import type { Turn } from '../../../dialogs/index.ts';
import { type Explained, PREREQUISITES } from '../../../src/index.ts';
import type { Speaker } from '../../i18n/speaker.ts';
import { askerOf } from '../../render/asker.ts';
import type { Contacts } from '../../render/contact.ts';
import { isExamined } from '../../render/examined.ts';
import { personLabel } from '../../render/labels.ts';
import type { Entry, Section, VerdictText } from '../../render/section.ts';
import type { Speakers } from '../../render/spoken.ts';
import { verdictText } from '../../render/verdict.ts';
import { openLines } from '../../vermerk/lines.ts';
import { type Html, html } from '../html.ts';
import { familyView } from './family.ts';
import { nextView } from './next.ts';
import { paperView } from './paper.ts';
import { besideEachOther, inEach, marked } from './pieces.ts';
import { sign, signFor, signOf } from './sign.ts';

/** A verdict in the words of each who speaks, made once. */
type TextOf = (speaker: Speaker) => VerdictText;

function createTextOf(verdict: Explained, contacts: Contacts): TextOf {
  const made = new Map<Speaker, VerdictText>();
  return (speaker) => {
    const text = made.get(speaker) ?? verdictText(verdict, speaker, contacts);
    made.set(speaker, text);
    return text;
  };
}

/** The two prerequisites, each with its sign, and whether the programme holds, where that is said. */
function prerequisitesView(verdict: Explained, textOf: TextOf, speakers: Speakers): Html {
  const { prerequisites, scope } = verdict;
  const found = PREREQUISITES.map((each) => prerequisites[each].finding);
  const items = textOf(speakers[0])[2].lines.map((_, index) => {
    const finding = isExamined(verdict) ? (found[index] ?? null) : null;
    const isToCome = verdict.verdict === 'noch-nicht' && finding === 'not-met';
    const ofScope = sign(scope.finding === 'open' ? 'open' : 'not-met');
    const shape = index < found.length ? signFor(finding, isToCome) : ofScope;
    const text = inEach(speakers, (speaker) => textOf(speaker)[2].lines[index] ?? '');
    return html`<li>${shape}<span>${text}</span></li>`;
  });
  return html`<ul class="prerequisites">${items}</ul>`;
}

/** To a professional: what is open, and who clears it up. */
function openView(verdict: Explained, speakers: Speakers): Html | null {
  const lines = (speaker: Speaker) => openLines(verdict, speaker).map(([, text]) => text);
  if (askerOf(speakers[0]) !== 'professional' || lines(speakers[0]).length === 0) return null;
  const title = inEach(speakers, (speaker) => lines(speaker)[0] ?? '');
  const rest = inEach(speakers, (speaker) => lines(speaker).slice(1).join('\n'));
  return html`<div class="open-points"><h2>${title}</h2><p>${rest}</p></div>`;
}

function entryView({ title, lines }: Entry, speaker: Speaker): Html {
  const { i18n, language: lang } = speaker;
  const heading = title !== undefined && html`<h3>${marked({ lang, text: title }, i18n)}</h3>`;
  const said = lines.map((text) => html`<p>${marked({ lang, text }, i18n)}</p>`);
  return html`<li>${heading}${said}</li>`;
}

/** What explains a verdict, folded into its heading and a line of what is in it. */
function foldedView(index: 5 | 6 | 7 | 8, textOf: TextOf, speakers: Speakers): Html | null {
  const section = (speaker: Speaker): Section<string> => textOf(speaker)[index];
  const { id, entries } = section(speakers[0]);
  if (entries.length === 0) return null;
  const heading = inEach(speakers, (speaker) => section(speaker).heading);
  const [first] = entries;
  const { title = '', lines: [line = ''] = [] } = first ?? {};
  const parts = [title, line].filter((each) => each !== '');
  const glance = parts.join(title.endsWith(':') ? ' ' : ' – ');
  const { i18n, language: lang } = speakers[0];
  const list = besideEachOther(
    speakers,
    (speaker) =>
      html`<ul>${section(speaker).entries.map((entry) => entryView(entry, speaker))}</ul>`,
  );
  return html`<details class="${id}"><summary><h2>${heading}</h2> <span class="glance">${marked({ lang, text: glance }, i18n)}</span></summary>${list}</details>`;
}

/**
 * The answer in the second language, where there is no room beside each other: it unfolds all that is said in it,
 * for both do not fit on the first screen.
 */
function alsoView([, second]: Speakers, textOf: TextOf): Html | null {
  if (second === undefined) return null;
  const { code, dir } = second.writing;
  const text = textOf(second)[0].lines.join('\n');
  return html`<details class="also"><summary>${sign('language')}<span lang="${code}" dir="${dir}">${marked({ lang: code, text }, second.i18n)}</span></summary></details>`;
}

/** Whose verdict it is: of one of a family, and of whoever was said to be somebody. */
function whose({ person }: Turn, speakers: Speakers): Html | null {
  if (person === null) return null;
  return html`<span class="whose">${inEach(speakers, (speaker) => personLabel(person, speaker))}</span> `;
}

/**
 * The verdict: at once what it is and means, on which prerequisites, and whom to turn to; all that explains
 * it folded, in the order in which everybody reads it.
 * @param outcome what can be done with it
 */
export function verdictView(
  turn: Turn,
  verdict: Explained,
  speakers: Speakers,
  contacts: Contacts,
  outcome: Html,
): Html {
  const textOf = createTextOf(verdict, contacts);
  const said = (index: 0 | 1 | 3 | 9) =>
    inEach(speakers, (speaker) => textOf(speaker)[index].lines.join('\n'));
  const isUsedUp = verdict.verdict === 'zielgruppe' && verdict.period?.finding === 'ausgeschoepft';
  // A professional needs it more often than the grounds; and whoever asks for several goes on with the next of them.
  const isAtOnce = askerOf(speakers[0]) === 'professional' || turn.waiting !== null;
  const [, , , period, next] = textOf(speakers[0]);
  const heading = inEach(speakers, (speaker) => textOf(speaker)[4].heading);
  return html`<article class="verdict ${verdict.verdict}${isUsedUp && ' used-up'}" aria-labelledby="verdict">${familyView(turn, speakers)}
<div class="answer"><h1 id="verdict" tabindex="-1">${signOf(verdict.verdict, isUsedUp)}<span>${whose(turn, speakers)}${said(0)}</span></h1>${alsoView(speakers, textOf)}
<p class="meaning">${said(1)}</p>
${prerequisitesView(verdict, textOf, speakers)}${paperView(verdict, speakers)}
${period.lines.length > 0 && html`<p class="period">${said(3)}</p>`}${openView(verdict, speakers)}</div>
${next.entries.length > 0 && html`<section class="next" aria-labelledby="next"><h2 id="next">${heading}</h2>${nextView((speaker) => textOf(speaker)[4].entries, speakers)}</section>`}
${isAtOnce && outcome}<div class="explained">${([5, 6, 7, 8] as const).map((index) => foldedView(index, textOf, speakers))}</div>
<p class="stand">${said(9)}</p>${!isAtOnce && outcome}
</article>`;
}
