import { respond } from '../respond.ts';
import { mainView } from '../view/main.ts';
import { createDevice, type Settings } from './own-device.ts';
import { takeOver } from './page.ts';
import { handIn } from './registry.ts';
import { loadScript } from './script.ts';

handIn('page', { createDevice, respond, mainView });

/** Takes over the page, where it wants to be: one that is not goes on as it is, and its server answers it. */
async function begin(page: Document): Promise<void> {
  const form = page.querySelector('form');
  const settings: Settings | null = JSON.parse(
    page.querySelector('#settings')?.textContent ?? 'null',
  );
  if (form !== null && settings !== null) await takeOver(form, createDevice(settings, loadScript));
}

// Who runs this without a page has what was handed in.
if (typeof document === 'object') begin(document).catch(() => undefined);
