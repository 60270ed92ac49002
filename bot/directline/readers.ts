import { createQueues } from '../store/turns.ts';

/** How many may wait to read in one conversation: a person has a few tabs. */
const MOST_WAITING = 20;

/** Whoever reads in conversations, in each one after the other. */
export interface Readers {
  /** Reads once all have read that came before: what is long is put into words for one of them at a time. */
  readonly read: <R>(conversation: string, work: () => Promise<R>) => Promise<R>;
  /** Whether so many wait already that no person can be behind it. */
  readonly isOverrun: (conversation: string) => boolean;
}

/** Makes the readers of a server: others need not wait for all who read in one conversation. */
export function createReaders(): Readers {
  const inTurn = createQueues();
  const waiting = new Map<string, number>();
  const countOf = (conversation: string) => waiting.get(conversation) ?? 0;

  return {
    read: async (conversation, work) => {
      waiting.set(conversation, countOf(conversation) + 1);
      try {
        return await inTurn(conversation, work);
      } finally {
        const left = countOf(conversation) - 1;
        if (left > 0) waiting.set(conversation, left);
        else waiting.delete(conversation);
      }
    },
    isOverrun: (conversation) => countOf(conversation) >= MOST_WAITING,
  };
}
