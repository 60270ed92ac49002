import type { Turn } from '../../../dialogs/index.ts';
import type { Speaker } from '../../i18n/speaker.ts';
import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import { button } from './pieces.ts';
import { sign } from './sign.ts';

/**
 * Where "leave quickly" leads: the weather of the Deutscher Wetterdienst. It is looked at by everybody, asks
 * for no consent and shows no advertisement; an empty page would look as though something was hidden.
 */
const NEUTRAL = 'https://www.dwd.de/';

/** A language by its name in itself. */
function named(code: string, { i18n }: Pick<Speaker, 'i18n'>): Html {
  const { name, dir } = i18n.languageOf(code);
  return html`<bdi lang="${code}" dir="${dir}">${name}</bdi>`;
}

/** Whether it is a language of a language: Leichte Sprache is one of German. */
function isVariety(code: string, { i18n }: Pick<Speaker, 'i18n'>): boolean {
  return i18n.languageOf(code).of !== undefined;
}

function choices(command: 'sprache' | 'zweit', codes: readonly string[], speaker: Speaker): Html {
  const items = codes.map((code) => {
    const kind = isVariety(code, speaker) ? 'simple' : '';
    return html`<li>${button(['command', `${command}:${code}`], named(code, speaker), kind)}</li>`;
  });
  return html`<ul>${items}</ul>`;
}

/** The languages that can stand beside the one spoken: German is always one of two. */
export function besideChoices(
  { language, second, commands }: Turn,
  offered: readonly string[],
  speaker: Speaker,
): Html | null {
  const others = offered.filter((code) => {
    const isOther = code !== language && code !== second && !isVariety(code, speaker);
    return isOther && (language === 'de') === (code !== 'de');
  });
  return commands.includes('zweit') && others.length > 0 ? choices('zweit', others, speaker) : null;
}

function secondView(turn: Turn, offered: readonly string[], speaker: Speaker): Html | null {
  const { second } = turn;
  const beside = besideChoices(turn, offered, speaker);
  if (beside === null && second === null) return null;
  const none = button(['command', 'einsprachig'], speaker.say('web', 'secondNone'));
  return html`<h2>${speaker.say('web', 'second')}</h2>
${second !== null && html`<p>${named(second, speaker)} ${none}</p>`}${beside}`;
}

/** The languages: the one spoken, all others, and the one beside it. */
function languagesView(turn: Turn, { site }: Pick<Host, 'site'>, speaker: Speaker): Html | null {
  const { language, second, commands } = turn;
  // Where the language is being asked for, the question has them all.
  if (turn.question === 'sprache' || site.languages.length < 2) return null;
  const others = site.languages.filter((code) => code !== language);
  const simple = others.filter((code) => isVariety(code, speaker));
  const beside = second !== null && html` + ${named(second, speaker)}`;
  return html`${
    commands.includes('sprache') &&
    simple.map((code) => button(['command', `sprache:${code}`], named(code, speaker), 'simple'))
  }<details class="languages"><summary>${sign('language')}<span class="unseen">${speaker.say('web', 'language')}: </span><span>${named(language, speaker)}${beside}</span></summary>
<div class="panel">${choices('sprache', [...simple, ...others.filter((code) => !isVariety(code, speaker))], speaker)}
${secondView(turn, site.languages, speaker)}</div></details>`;
}

/**
 * The way back, above everything: there it stays in sight and in its place, however far a question goes down. Where
 * nothing leads back yet, it says so, and nothing else comes to lie under the finger.
 */
function backView({ commands }: Turn, { say }: Pick<Speaker, 'say'>): Html {
  const label = html`${sign('to-before')}<span>${say('dialog', 'button.zurueck')}</span>`;
  const isOff = !commands.includes('zurueck') && html` disabled`;
  return html`<button name="command" value="zurueck" class="go-back"${isOff}>${label}</button>`;
}

/** What this is, and whose. */
export function titleView({ name }: Host['site'], { say }: Pick<Speaker, 'say'>): Html {
  return html`<p class="title"><b>${say('web', 'title')}</b>${name !== null && html` <span>${name}</span>`}</p>`;
}

/** What stands above everything: the way back, the languages, and the way out. */
export function headerView(turn: Turn, host: Pick<Host, 'i18n' | 'site'>): Html {
  const [speaker] = speakersOf(turn, host.i18n);
  const { say } = speaker;
  return html`<a class="skip" href="#main">${say('page', 'skip')}</a>
${turn.question !== 'sprache' && backView(turn, speaker)}
${titleView(host.site, speaker)}
${languagesView(turn, host, speaker)}
${!host.site.isTab && html`<a class="leave" href="${NEUTRAL}" rel="noreferrer">${say('page', 'leave')}</a>`}`;
}
