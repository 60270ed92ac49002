import { readFileSync } from 'node:fs';

/** How the pages look that say what this is. */
export const ABOUT_STYLE = readFileSync(new URL('style.css', import.meta.url), 'utf8').trim();
