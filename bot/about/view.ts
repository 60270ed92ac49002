import type { Day } from '../../src/index.ts';
import type { Site } from '../config/site.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { type Content, type Html, html, lines } from '../page/html.ts';
import { contactView } from '../page/view/next.ts';
import type { Lifetime } from '../store/store.ts';
import type { AboutAddresses, AboutId } from './pages.ts';

/** The day on which it was last looked at how accessible all is. */
const ASSESSED: Day = '2026-11-30';

/** Who is asked where a feedback had no effect. */
const MEDIATION = 'https://barrierefreiheit-bw.de/';

/** What is true of this product where it stands. */
export interface About
  extends Pick<Site, 'name' | 'contacts' | 'legalNotice' | 'privacy' | 'languages'>,
    Pick<Site, 'feedback' | 'signLanguage' | 'declaration'> {
  readonly i18n: I18n;
  /** Where these pages are. */
  readonly about: AboutAddresses;
  /** How long the server keeps a conversation; `null` where this is a folder of files, without any server of ours. */
  readonly kept: Lifetime | null;
  /** Where the conversation is, in a language. */
  readonly home: (code: string) => string;
}

function link(href: string, text: string): Html {
  return html`<p><a href="${href}">${text}</a></p>`;
}

function section(heading: string, ...contents: readonly Content[]): Html {
  return html`<section><h2>${heading}</h2>
${contents}</section>`;
}

/** How long something is, as one says it in a language: "30 minutes". */
function duration(milliseconds: number, unit: 'minute' | 'hour', code: string): string {
  const format = new Intl.NumberFormat(code, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(milliseconds / (unit === 'minute' ? 60_000 : 3_600_000));
}

/** A text of a page, each line of it on its own. */
type Said = (key: string) => Html;

/** A site's own page on the same, where it names one. */
function ownView(
  address: string | null,
  id: AboutId,
  { name }: About,
  { sayById }: Speaker,
): Html | null {
  if (address === null) return null;
  const text = sayById('about', `${id}.own`, { name: name ?? new URL(address).host });
  return link(address, text);
}

function gapsOf({ kept, signLanguage, languages, i18n, about }: About): readonly string[] {
  const of = (codes: readonly string[]) => codes.map((code) => i18n.languageOf(code));
  const offered = of(languages);
  const gaps: readonly (readonly [string, boolean])[] = [
    ['people', true],
    ['signLanguage', signLanguage === null],
    ['simple', offered.some(({ status }) => status === 'no-test-group')],
    ['translations', offered.some(({ status }) => status === 'machine-drafted')],
    ['pages', languages.some((code) => about.barrierefreiheit[code] === undefined)],
    ['rules', true],
    ['reading', true],
    [kept === null ? 'withoutScript' : 'chat', true],
  ];
  return gaps.flatMap(([id, isThere]) => (isThere ? [id] : []));
}

function accessibilityView(given: About, speaker: Speaker, said: Said): Content {
  const { say } = speaker;
  const { feedback, legalNotice, declaration } = given;
  const gaps = gapsOf(given).map((gap) => html`<li>${said(`gap.${gap}`)}</li>`);
  const heading = (key: 'state' | 'gaps' | 'made' | 'feedback' | 'enforcement') =>
    say('about', `barrierefreiheit.${key}`);
  const nobody = html`${said('nobody')}${legalNotice !== null && link(legalNotice, say('web', 'legalNotice'))}`;
  return html`<p>${say('about', 'barrierefreiheit.intro', { title: say('web', 'title') })}</p>
${ownView(declaration, 'barrierefreiheit', given, speaker)}
${section(heading('state'), said('partly'))}
${section(heading('gaps'), html`<ul>${gaps}</ul>`)}
${section(heading('made'), html`<p>${say('about', 'barrierefreiheit.self', { date: ASSESSED })}</p>`)}
${section(heading('feedback'), feedback === null ? nobody : html`${said('tell')}${contactView(feedback)}`)}
${section(
  heading('enforcement'),
  said('mediation'),
  contactView({
    name: say('about', 'barrierefreiheit.office'),
    address: say('about', 'barrierefreiheit.address'),
    url: MEDIATION,
  }),
)}`;
}

/** What is said of answers, by heading; where this is a folder of files, no server has anything of them. */
const KEPT = {
  folder: [
    ['short', ['nothing']],
    ['static', ['files']],
    ['device', ['here', 'tab']],
    ['server', ['address']],
    ['others', ['history']],
    ['who', ['responsible']],
  ],
  server: [
    ['short', ['nothing']],
    ['device', ['here', 'tab', 'passedOn']],
    ['form', ['carried', 'back']],
    ['chat', ['memory']],
    ['server', ['address']],
    ['others', ['history']],
    ['who', ['responsible']],
  ],
} as const;

function privacyView(given: About, speaker: Speaker, said: Said): Content {
  const { say } = speaker;
  const { kept, privacy, legalNotice } = given;
  const sections = KEPT[kept === null ? 'folder' : 'server'].map(([heading, texts]) =>
    section(say('about', `datenschutz.${heading}`), texts.map(said)),
  );
  return html`${ownView(privacy, 'datenschutz', given, speaker)}
${sections}${legalNotice !== null && link(legalNotice, say('web', 'legalNotice'))}`;
}

/** What the page in Leichte Sprache says, by heading. */
const SIMPLE = [
  ['what', ['counselling']],
  ['course', ['questions', 'outcome']],
  ['where', ['parts']],
  ['boundary', ['limits', 'delete']],
] as const;

function simpleView(given: About, { sayById }: Speaker, said: Said): Content {
  const { signLanguage } = given;
  const { integrationsmanagement: office } = given.contacts;
  const heading = (key: string) => sayById('about', `leichte-sprache.${key}`);
  return html`${SIMPLE.map(([key, texts]) => section(heading(key), texts.map(said)))}
${section(heading('help'), said('ask'), office !== undefined && html`${said('office')}${contactView(office)}`)}
${signLanguage !== null && link(signLanguage, heading('signLanguage'))}`;
}

const VIEWS = {
  barrierefreiheit: accessibilityView,
  datenschutz: privacyView,
  'leichte-sprache': simpleView,
} as const satisfies Record<AboutId, unknown>;

/**
 * One of the pages that say what this is, whole in one file: it loads nothing and runs nothing.
 * @param code the language: one that has the page
 * @param style how it looks
 */
export function aboutView(id: AboutId, code: string, given: About, style: Html): Html {
  const { i18n, about, home, kept } = given;
  const speaker = i18n.speaker(code);
  const times = kept && {
    idle: duration(kept.idle, 'minute', code),
    most: duration(kept.atMost, 'hour', code),
  };
  const { sayById } = speaker;
  const { dir } = speaker.writing;
  const title = sayById('about', `${id}.title`);
  const said: Said = (key) => html`<p>${lines(sayById('about', `${id}.${key}`, { ...times }))}</p>`;
  const others = Object.entries(about[id]).filter(([each]) => each !== code);
  const languages = others.map(([each, address]) => {
    const { name } = i18n.languageOf(each);
    return html`<li><a href="${address}" lang="${each}" hreflang="${each}">${name}</a></li>`;
  });
  return html`<!doctype html>
<html lang="${code}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><a href="${home(code)}">${sayById('about', 'back')}</a>
${languages.length > 0 && html`<nav aria-label="${sayById('about', 'languages')}"><ul>${languages}</ul></nav>`}</header>
<main><h1>${title}</h1>
${VIEWS[id](given, speaker, said)}</main>
</body>
</html>
`;
}
