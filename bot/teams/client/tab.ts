import { app } from '@microsoft/teams-js';

/** Tells Teams that the page in its tab is there; where nobody listens, the page goes on all the same. */
async function announce(): Promise<void> {
  await app.initialize();
  await app.notifySuccess();
}

announce().catch(() => undefined);
