/** That something is new in a conversation. */
export interface News {
  readonly conversation: string;
  /** Why something was not taken; nothing where it was, and is kept. */
  readonly refused?: 'full' | 'failed';
}

/** Tells all servers that share a store what is new. */
export interface Bus {
  /** Tells it at once on this server, and on the others as soon as they can be reached. */
  readonly tell: (news: News) => void;
  /** @param missed called where news may have been lost */
  readonly listen: (news: (news: News) => void, missed: () => void) => void;
  readonly close: () => Promise<void>;
}

/** The bus of a server that shares its store with nobody. */
export function createLocalBus(): Bus {
  const hearing: ((news: News) => void)[] = [];
  return {
    tell: (news) => {
      for (const each of hearing) each(news);
    },
    listen: (news) => void hearing.push(news),
    close: () => Promise.resolve(),
  };
}
