import type { Speaker } from '../../i18n/speaker.ts';

/** The commands that Teams offers in its menu: what is needed most comes first. */
const COMMANDS = [
  'hilfe',
  'warum',
  'zurueck',
  'sprache',
  'zweisprachig',
  'code',
  'neu',
  'loeschen',
] as const;

/** What Teams shows of the app, in one language. */
export interface AppWords {
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  /** What the tab with the page is called. */
  readonly tab: string;
  /** The title is what is sent when the command is chosen. */
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

/**
 * The words that Teams shows of the app before and beside the conversation.
 * @param speaker speaks the language of somebody's Teams
 */
export function appWords({ say }: Speaker): AppWords {
  return {
    name: { short: say('teams-app', 'name.short'), full: say('teams-app', 'name.full') },
    description: {
      short: say('teams-app', 'description.short'),
      full: say('teams-app', 'description.full'),
    },
    tab: say('teams-app', 'tab'),
    commands: COMMANDS.map((id) => ({
      title: say('teams-app', `commands.${id}.title`),
      description: say('teams-app', `commands.${id}.description`),
    })),
  };
}
