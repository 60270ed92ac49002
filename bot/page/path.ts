/** Where the page is, by what a site shows first; beside a chat that its place is given to, where its files are. */
export const PAGE_PATHS = { page: '/', chat: '/page' } as const;
