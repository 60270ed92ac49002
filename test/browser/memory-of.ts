import type { Page } from 'playwright-core';

/** What of a snapshot of a heap is read here: the strings that anything in it has. */
interface Snapshot {
  readonly strings: readonly string[];
}

/** In how many texts a word stands that a page holds in its memory, as its browser says once it has tidied up. */
export async function timesInMemory(page: Page, word: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot');
  await session.detach();
  const { strings } = JSON.parse(pieces.join('')) as Snapshot;
  return strings.filter((each) => each.includes(word)).length;
}
