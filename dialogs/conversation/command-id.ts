/** What a person can ask for beside answering, by the id that a button carries. */
export const COMMAND_IDS = [
  'zurueck',
  'hilfe',
  'warum',
  'aendern',
  'vermerk',
  'code',
  'person',
  'stichtag',
  'sprache',
  'zweit',
  'einsprachig',
  'neu',
  'loeschen',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];
