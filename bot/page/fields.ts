import type { Input } from '../../dialogs/index.ts';

/** The fields of the form, whoever reads it: a server, or the page's own script. */
export const FIELDS = ['state', 'choose', 'command', 'text', 'draft'] as const;

/** What a form brings: each field once. */
export type Fields = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/** The conversation as the form carries it; nothing where there is none, or it cannot be read. */
export function storedIn({ state }: Fields): unknown {
  try {
    return JSON.parse(state ?? 'null');
  } catch {
    return undefined;
  }
}

/** What was done: a button counts before what stands in the field for texts. */
export function inputIn({ choose, command, text }: Fields): Input | null {
  if (command !== undefined) return { command };
  if (choose !== undefined) return { choose };
  // Where nothing is typed, nothing is asked.
  return text === undefined || text.trim() === '' ? null : { text };
}

/** What stands in the field for texts and was typed there meanwhile: it is nothing that was kept in it, or could not be taken. */
export function typedIn({ text = '', draft = '' }: Fields): string {
  return text === draft ? '' : text;
}

/**
 * After these nothing of what was there before is shown, nor gone back to: but for the case that a professional
 * has just begun anew from, as long as it is offered.
 */
export const FORGETTING: readonly (string | undefined)[] = ['neu', 'loeschen'];
