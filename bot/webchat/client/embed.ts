import { CHAT_PATH } from '../path.ts';
import { panelFor } from './panel.ts';

/** The words of the button and the panel, by language, put in when the script is bundled. */
declare const LABELS: Readonly<
  Record<string, { readonly open: string; readonly close: string; readonly dir: 'ltr' | 'rtl' }>
>;

const script = document.currentScript as HTMLScriptElement;
const { origin } = new URL(script.src);
const wanted = script.dataset['language'];

/** The page's own language helps out where none is named, or the one named is not there. */
function labels() {
  const wishes = [wanted, document.documentElement.lang, ...navigator.languages];
  const codes = wishes.flatMap((tag) => (tag ? [tag, String(tag.split('-')[0])] : []));
  const code = codes.find((each) => each in LABELS) ?? Object.keys(LABELS)[0];
  return { lang: String(code), ...LABELS[String(code)] };
}

function start(): void {
  const address = new URL(CHAT_PATH, origin);
  address.searchParams.set('embedded', '');
  if (wanted) address.searchParams.set('lang', wanted);
  const { lang, dir = 'ltr', open = '', close = '' } = labels();
  document.body.append(panelFor({ address, lang, dir, open, close }));
}

if (document.body === null) document.addEventListener('DOMContentLoaded', start);
else start();
