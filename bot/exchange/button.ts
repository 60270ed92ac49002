/** What a button of an option carries back, in every channel. */
export function optionValue(choose: string, asked: number) {
  return { lotse: { choose, asked } };
}

/** The commands that are offered as buttons once the verdict stands. */
export const FINAL_COMMANDS = ['vermerk', 'code', 'person', 'neu', 'zurueck', 'loeschen'] as const;

/** The commands that are offered as buttons beside a question. */
export const QUESTION_COMMANDS = ['zurueck', 'hilfe', 'warum'] as const;

/** A command that can be a button. */
export type CommandId = (typeof FINAL_COMMANDS | typeof QUESTION_COMMANDS)[number];

/** What a button of a command carries back; it means the same whenever it is pressed. */
export function commandValue(command: CommandId) {
  return { lotse: { command } };
}
