import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { executable } from '../tools/executable.ts';

/** The names under which systems have it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Without these it looks for updates, and says nothing in a container. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the browser is: as `CHROMIUM` says, or on the path; nothing where there is none. */
export function chromiumPath(): string | undefined {
  return executable(NAMES, process.env['CHROMIUM']);
}

function options(): LaunchOptions {
  const executablePath = chromiumPath();
  // Skipping would look green.
  if (executablePath === undefined) throw new Error('npm run tools');
  return { executablePath, args: ARGUMENTS };
}

/** Starts the browser. */
export function launch(): Promise<Browser> {
  return chromium.launch(options());
}

/** Starts the browser with a profile of its own. */
export function launchWith(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...options(), locale: 'de-DE' });
}
