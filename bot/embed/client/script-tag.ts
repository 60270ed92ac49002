import { told } from './told.ts';

/** The file that the tag of a page names. */
const FILE = '/embed.js';

/** Whether an address is that of the file; systems put versions behind it. */
const isFile = (address: string) => (address.split(/[?#]/)[0] ?? '').endsWith(FILE);

/** How an address begins that leads somewhere. */
const SCHEMES = ['https://', 'http://', 'file://'];

/** An address up to the end of its path; nothing where it leads nowhere. By hand: in old pages `URL` is their own. */
function pathOf(address: string | null | undefined): string | undefined {
  const [path = ''] = (address ?? '').trim().split(/[?#]/);
  return SCHEMES.some((scheme) => path.startsWith(scheme) && path !== scheme) ? path : undefined;
}

/** What a page asks for by the script tag that brings the script. */
export interface ScriptTag {
  /** Where the interview is, with a slash at its end; nothing where nobody says it. */
  readonly server: string | undefined;
  /** Where the view that is asked for is, behind that. */
  readonly path: string;
  /** The language that the tag names now. */
  readonly language: () => string | undefined;
  /** What lets a style in where a policy asks for it. */
  readonly nonce: string;
}

/** Which files the code that runs just now came from, as engines say it of an error. */
const running = () => String(new Error().stack);

/**
 * The tag, wherever it stands by now: a module and a bundle do not know theirs, and a page may be swapped. Other
 * scripts of a page may be called the same: the one that runs is ours.
 */
function tagIn(page: Document): HTMLScriptElement | undefined {
  const ours = [...page.querySelectorAll('script')].filter(
    (each) => each.hasAttribute('data-server') || isFile(each.src),
  );
  const stack = running();
  return (
    ours.find(({ src }) => src !== '' && stack.includes(src)) ??
    ours.find((each) => each.hasAttribute('data-server')) ??
    ours[0]
  );
}

/** The folder that a file stands in; nothing where its address leads nowhere. */
function folderOf(address: string): string | undefined {
  return pathOf(address)?.replace(/[^/]*$/, '');
}

/** A folder whose address was given by hand: others are put behind it. */
function given(address: string | null | undefined): string | undefined {
  return pathOf(address)?.replace(/\/?$/, '/');
}

/**
 * Reads the tag while the script first runs: later nobody knows which one it was. What it says counts, then what
 * is built in, then where the script came from.
 */
export function readScriptTag(page: Document): ScriptTag {
  const { currentScript } = page;
  const first = currentScript instanceof HTMLScriptElement ? currentScript : tagIn(page);
  // By their whole name: a page may have put names of its own on every object.
  const named = (tag: HTMLScriptElement | undefined, name: string) =>
    tag?.getAttribute(`data-${name}`)?.trim();
  const view = named(first, 'view')?.toLowerCase();
  const came = first !== undefined && isFile(first.src) ? folderOf(first.src) : undefined;
  const [[, path]] = told.views;
  return {
    server: given(named(first, 'server')) ?? given(told.server) ?? came,
    path: told.views.find(([name]) => name === view)?.[1] ?? path,
    language: () => {
      const now = first?.isConnected === true ? first : (tagIn(page) ?? first);
      return named(now, 'language');
    },
    nonce: first?.nonce ?? '',
  };
}
