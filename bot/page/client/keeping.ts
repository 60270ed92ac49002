import { cachesOf, type Keeping, type KeepRequest } from '../worker/kept.ts';

/** What was registered by this page, and by nobody else on its origin. */
async function registered(address: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  const workers = [registration?.active, registration?.waiting, registration?.installing];
  return workers.some((each) => each?.scriptURL === address) ? registration : undefined;
}

/** For how long it is waited for, in milliseconds: on a slow network it takes a while. */
const PATIENCE = 120_000;

function ask(worker: ServiceWorker, request: KeepRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage(request, [port2]);
  });
}

/** Makes what keeps the page. @param keeper where the script that keeps files is */
export function createKeeping(keeper: string): Keeping {
  const address = new URL(keeper, location.href).href;
  const can = () =>
    window.top === window &&
    window.isSecureContext &&
    location.protocol !== 'file:' &&
    'serviceWorker' in navigator;

  return {
    can,
    keep: async (languages) => {
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
      try {
        await navigator.serviceWorker.register(address);
        const asked = navigator.serviceWorker.ready.then(
          ({ active }) => active !== null && ask(active, { keep: languages }),
        );
        return await Promise.race([asked, late]);
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
