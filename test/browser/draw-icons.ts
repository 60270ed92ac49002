import { readFileSync } from 'node:fs';
import { launch } from './chromium.ts';

/** The icons of the Teams app and the width and height that Teams asks for. */
const ICONS = { color: 192, outline: 32 };

const FOLDER = new URL('../../bot/teams/package/icons/', import.meta.url);

// Draws the committed PNG files anew from their SVG. Only who changes a drawing needs it, and the
// browser for it; the package itself takes the PNG files as they are.
const browser = await launch();
for (const [name, size] of Object.entries(ICONS)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(new URL(`${name}.svg`, FOLDER), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  const path = new URL(`${name}.png`, FOLDER).pathname;
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
