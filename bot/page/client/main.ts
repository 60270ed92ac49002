import { respond } from '../respond.ts';
import { mainView } from '../view/main.ts';
import { createDevice, type Settings } from './own-device.ts';
import { takeOver } from './page.ts';
import { handedIn, handIn, isHandedIn } from './registry.ts';
import { loadScript } from './script.ts';

handIn('page', { createDevice, respond, mainView });

/** Whether the page comes from what the device kept. */
function isFromDevice(): boolean {
  try {
    return navigator.serviceWorker?.controller != null;
  } catch {
    // A frame that belongs to nobody may not even ask.
    return false;
  }
}

/** Takes over the page, where it wants to be: one that is not goes on as it is, and its server answers it. */
async function begin(page: Document): Promise<void> {
  const form = page.querySelector('form');
  const settings: Settings | null = JSON.parse(
    page.querySelector('#settings')?.textContent ?? 'null',
  );
  if (form === null || settings === null) return;
  const own = isHandedIn('own-site') ? handedIn('own-site') : null;
  const site = own?.siteNow(settings.site) ?? settings.site;
  // A server has looked already, and has sent the words of that language; what is kept has those it was kept in.
  const isSettled = form.method === 'post' || isFromDevice();
  const wished = isSettled ? [page.documentElement.lang] : navigator.languages;
  const device = createDevice({ ...settings, site }, loadScript, wished);
  const { keeper } = settings;
  await takeOver(form, device, keeper === undefined ? undefined : own?.createKeeping(keeper));
}

// Who runs this without a page has what was handed in; on a page all that came with it has run by then.
if (typeof document === 'object')
  document.addEventListener('DOMContentLoaded', () => void begin(document).catch(() => undefined));
