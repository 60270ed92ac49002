import { readFileSync } from 'node:fs';
import { DRAWINGS, idOf } from '../../bot/drawings/papers.ts';
import { HEIGHT, WIDTH } from '../../bot/drawings/shapes.ts';
import { i18n } from '../speech.ts';
import { launch } from './chromium.ts';

/** The icons of the Teams app and the width and height that Teams asks for. */
const ICONS = { color: 192, outline: 32 };

const PAPERS = new URL('../../bot/drawings/png/', import.meta.url);

const FOLDER = new URL('../../bot/teams/package/icons/', import.meta.url);

// Draws the committed PNG files anew from their SVG. Only who changes a drawing needs it, and the
// browser for it; the package itself takes the PNG files as they are.
const browser = await launch();

async function draw(svg: string, width: number, height: number, target: URL): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: target.pathname, omitBackground: true });
  await page.close();
}

for (const [name, size] of Object.entries(ICONS)) {
  const svg = readFileSync(new URL(`${name}.svg`, FOLDER), 'utf8');
  await draw(svg, size, size, new URL(`${name}.png`, FOLDER));
}
for (const drawing of Object.values(DRAWINGS).flat())
  await draw(
    drawing.draw(i18n.speaker('de')),
    WIDTH * 2,
    HEIGHT * 2,
    new URL(`${idOf(drawing)}.png`, PAPERS),
  );
await browser.close();
