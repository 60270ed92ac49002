import { put } from './made.ts';

/**
 * How button and panel look. What stands here with `!important` holds against the styles of the page: nothing that
 * it says of all elements, or of those it does not know, reaches them.
 */
const STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483000 !important; display: block !important; width: 0 !important; height: 0 !important; overflow: visible !important; }
* { box-sizing: border-box; font: 16px/1.35 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
[hidden] { display: none !important; }
button { min-height: 44px; min-width: 44px; margin: 0; border: 2px solid transparent; border-radius: 22px; padding: 6px 16px; color: #fff; background: none; cursor: pointer; }
:focus-visible { outline: 3px solid #14262c; outline-offset: 1px; box-shadow: 0 0 0 2px #fff; }
.button { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; display: flex; max-width: calc(100vw - 32px); border-radius: 24px; color: #fff; background: #0b5566; box-shadow: 0 3px 12px #0005; }
.open { text-align: start; }
.hide { padding: 6px; font-size: 20px; line-height: 1; }
.button button:hover, .bar button:hover { background: #08424f; }
.panel { position: fixed; inset-block: auto 16px; inset-inline: auto 16px; flex-direction: column; margin: 0; border: 2px solid #0b5566; border-radius: 14px; padding: 0; width: min(440px, 100vw - 32px); height: min(760px, 100vh - 32px); height: min(760px, 100dvh - 32px); max-width: none; max-height: none; overflow: hidden; color: #14262c; background: #f2f6f5; box-shadow: 0 8px 32px #0006; }
.panel[open] { display: flex; }
.panel:focus { outline: none; }
.bar button { flex: none; }
.bar { display: flex; align-items: center; justify-content: space-between; padding-inline: 12px 2px; color: #fff; background: #0b5566; }
.bar span { min-width: 0; max-height: 38px; overflow: hidden; font-size: 15px; line-height: 19px; }
.silent { margin: 0; padding: 10px 12px; background: #fdf0d5; }
.silent a { display: inline-block; padding-block: 10px; color: #0b5566; }
iframe { flex: 1; min-height: 0; width: 100%; border: 0; }
@media (max-width: 520px), (max-height: 480px) {
  .panel { inset: 0; border: 0; border-radius: 0; width: 100vw; height: 100vh; height: 100dvh; }
}
@media print { :host { display: none !important; } }
`;

/** Dresses what stands apart in a page; older engines, and policies, take a style element alone. */
export function dress(root: ShadowRoot, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.nonce = nonce;
    style.textContent = STYLE;
    put(root, style);
  }
}
