/** Where the chat is; a site can show it at `/`, too. */
export const CHAT_PATH = '/chat';
