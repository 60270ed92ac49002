import type { CommandId, Turn } from '../../dialogs/index.ts';

/** The commands that can be a button: there are words for one (`button.<id>`). */
export const BUTTON_IDS = [
  'zurueck',
  'hilfe',
  'warum',
  'vermerk',
  'code',
  'person',
  'neu',
  'loeschen',
] as const satisfies readonly CommandId[];

type ButtonId = (typeof BUTTON_IDS)[number];

/** The commands that a channel shows as buttons, in its order. */
interface Menu {
  /** Beside a question. */
  readonly question: readonly ButtonId[];
  /** Under the verdict. */
  readonly verdict: readonly ButtonId[];
}

const AFTER_VERDICT: readonly ButtonId[] = [
  'vermerk',
  'code',
  'person',
  'neu',
  'zurueck',
  'loeschen',
];

/** What the page shows in its own row of buttons, whatever is asked; what cannot be done rests. */
export const TOOLBAR = ['zurueck', 'hilfe', 'warum', 'neu'] as const satisfies readonly ButtonId[];

const MENUS = {
  // Suggested actions would hide the options among them; a page has its own row of buttons.
  webchat: { question: [], verdict: AFTER_VERDICT },
  // A card shows six buttons at most.
  msteams: { question: ['zurueck', 'hilfe', 'warum'], verdict: AFTER_VERDICT },
  // Numbers beside a question are its options.
  terminal: { question: [], verdict: AFTER_VERDICT },
} as const satisfies Record<string, Menu>;

/** The commands that a channel shows as buttons: of its own, those that the interview allows here. */
export function menuOf(
  channel: keyof typeof MENUS,
  { question, commands }: Pick<Turn, 'question' | 'commands'>,
): readonly ButtonId[] {
  const menu: Menu = MENUS[channel];
  return menu[question === null ? 'verdict' : 'question'].filter((id) => commands.includes(id));
}
