import { untilRetry } from './requests.ts';
import type { WebChat } from './web-chat.d.ts';

/** So often the page is loaded anew: a browser that never runs Web Chat would begin again for ever. */
const MOST_RELOADS = 5;

/**
 * Waits for Web Chat's script. Where it could not be loaded the page is loaded anew, as a script that failed is not
 * asked for again.
 * @param missing called where it is not there
 */
export function loadWebChat(missing: () => void): Promise<WebChat> {
  return new Promise((resolve) => {
    const look = () => {
      if (window.WebChat !== undefined) return resolve(window.WebChat);
      missing();
      const reloads = Number(Object(history.state)['reloads'] ?? 0);
      if (reloads === MOST_RELOADS) return;
      history.replaceState({ reloads: reloads + 1 }, '');
      void untilRetry().then(() => location.reload());
    };
    if (document.readyState === 'complete') look();
    else document.addEventListener('DOMContentLoaded', look, { once: true });
  });
}
