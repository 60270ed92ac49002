import { cachesOf, type KeepRequest } from '../worker/kept.ts';

/** Keeps the page on the device, and takes it away again. */
export interface Keeping {
  /** Whether it can be kept: a page by itself, from a folder on a server that can be trusted. */
  readonly can: () => boolean;
  /** Keeps what some languages need. @returns whether it is there now */
  readonly keep: (languages: readonly string[]) => Promise<boolean>;
  /** Leaves nothing of what was kept. */
  readonly forget: () => Promise<void>;
}

/** What was registered by this page, and by nobody else on its origin. */
async function registered(address: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  const workers = [registration?.active, registration?.waiting, registration?.installing];
  return workers.some((each) => each?.scriptURL === address) ? registration : undefined;
}

function ask(worker: ServiceWorker, request: KeepRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage(request, [port2]);
  });
}

/** @param keeper where the script that keeps files is; not given where there is none */
export function createKeeping(keeper: string | undefined): Keeping {
  const address = new URL(keeper ?? '', location.href).href;
  const can = () =>
    keeper !== undefined &&
    window.top === window &&
    window.isSecureContext &&
    location.protocol !== 'file:' &&
    'serviceWorker' in navigator;

  return {
    can,
    keep: async (languages) => {
      try {
        await navigator.serviceWorker.register(address);
        const { active } = await navigator.serviceWorker.ready;
        return active !== null && (await ask(active, { keep: languages }));
      } catch {
        return false;
      }
    },
    forget: async () => {
      const registration = can() ? await registered(address) : undefined;
      if (registration === undefined) return;
      await registration.unregister();
      const names = await caches.keys();
      const ours = names.filter((name) => name.startsWith(cachesOf(registration.scope)));
      await Promise.all(ours.map((name) => caches.delete(name)));
    },
  };
}
