import { NEXT_IDS } from '../../../src/index.ts';
import type { Speaker } from '../../i18n/speaker.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import { linksView } from '../view/footer.ts';
import { titleView } from '../view/header.ts';
import { contactView } from '../view/next.ts';

/** Hides the form where no script runs, for it would lead nowhere, and sets what stands in its place. */
export const STYLE_WITHOUT_SCRIPT = [
  '#lotse{display:none}',
  '#alone{max-width:46rem;margin:auto}',
  '#alone main{display:block}',
  '#alone main>*{margin-block:.75rem}',
  '.pages{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.4rem}',
  '.pages a{display:block;padding:.7rem .8rem;border:1px solid var(--edge);border-radius:.6rem;background:var(--card)}',
].join('');

function contactsView({ contacts }: Host['site'], { say, sayById }: Speaker): Html | null {
  const items = NEXT_IDS.flatMap((id) => {
    const contact = contacts[id];
    if (contact === undefined) return [];
    return [html`<li><h3>${sayById('next', `${id}.name`)}</h3>${contactView(contact)}</li>`];
  });
  if (items.length === 0) return null;
  return html`<section class="next"><h2>${say('verdict', 'heading.next')}</h2><ul>${items}</ul></section>`;
}

/**
 * What a page without a server shows where no script runs: what Integrationsmanagement is, and whom to turn to.
 * @param pages where the page is in each language
 */
export function withoutScriptView(
  { site, i18n }: Pick<Host, 'site' | 'i18n'>,
  speaker: Speaker,
  pages: Readonly<Record<string, string>>,
): Html {
  const { say } = speaker;
  const languages = Object.entries(pages).map(([code, address]) => {
    const { name, dir } = i18n.languageOf(code);
    return html`<li><a href="${address}" lang="${code}" dir="${dir}">${name}</a></li>`;
  });
  return html`<div id="alone"><header>${titleView(site, speaker)}</header>
<main><h1>${say('page', 'about.title')}</h1>
<p>${say('dialog', 'greeting')}</p>
<p>${say('web', 'noScript')}</p>
${contactsView(site, speaker)}
<nav aria-label="${say('web', 'language')}"><ul class="pages">${languages}</ul></nav></main>
<footer><p>${say('web', 'orientation')}</p>${linksView(site, [speaker])}</footer></div>`;
}
