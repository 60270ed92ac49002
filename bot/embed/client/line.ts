import { told } from './told.ts';

/** The file that the line of a page names. */
const FILE = '/embed.js';

/** Whether an address is that of the file; systems put versions behind it. */
const isFile = (address: string) => (address.split(/[?#]/)[0] ?? '').endsWith(FILE);

/** How an address begins that leads somewhere. */
const SCHEMES = ['https://', 'http://', 'file://'];

/** What a page asks for by the line that brings the script. */
export interface Line {
  /** Where the interview is, with a slash at its end; nothing where nobody says it. */
  readonly server: string | undefined;
  /** Where the view that is asked for is, behind that. */
  readonly path: string;
  /** The language that the line names now. */
  readonly language: () => string | undefined;
  /** What lets a style in where a policy asks for it. */
  readonly nonce: string;
}

/** The line, wherever it stands by now: a module and a bundle do not know theirs, and a page may be swapped. */
function lineIn(page: Document): HTMLScriptElement | undefined {
  const scripts = [...page.querySelectorAll('script')];
  return (
    scripts.find((each) => each.hasAttribute('data-server')) ??
    scripts.find(({ src }) => isFile(src))
  );
}

/**
 * The folder of an address; nothing where it is no address, or leads nowhere. By hand: in old pages `URL` is
 * something of their own.
 */
function folderOf(address: string | undefined): string | undefined {
  const clean = address?.trim() ?? '';
  if (!SCHEMES.some((scheme) => clean.startsWith(scheme))) return undefined;
  return /^[^?#]*\//.exec(clean)?.[0];
}

/** An address that was given by hand: others are put behind it. */
function given(address: string | undefined): string | undefined {
  return address === undefined || address.endsWith('/') ? address : `${address}/`;
}

/**
 * Reads the line while the script first runs: later nobody knows which one it was. What it says counts, then what
 * is built in, then where the script came from.
 */
export function readLine(page: Document): Line {
  const { currentScript } = page;
  const first = currentScript instanceof HTMLScriptElement ? currentScript : lineIn(page);
  const { server, view } = first?.dataset ?? {};
  const came = first !== undefined && isFile(first.src) ? first.src : undefined;
  const [[, path]] = told.views;
  return {
    server: folderOf(given(server)) ?? folderOf(given(told.server ?? undefined) ?? came),
    path: told.views.find(([name]) => name === view)?.[1] ?? path,
    language: () => {
      const now = first?.isConnected === true ? first : (lineIn(page) ?? first);
      return now?.dataset['language'];
    },
    nonce: first?.nonce ?? '',
  };
}
