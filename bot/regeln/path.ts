/** Where the page of the rules is on a server. */
export const RULES_PATH = '/regeln';
