import type { CommandId, Turn } from '../../dialogs/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** What a command is called; nothing where it has no name by itself. */
function nameOf(command: CommandId, { has, say, sayById }: Speaker): readonly string[] {
  if (has('dialog', `button.${command}`)) return [sayById('dialog', `button.${command}`)];
  return command === 'sprache' || command === 'stichtag' ? [say('short', command)] : [];
}

/** The commands that can be named here, by their names: what is typed as it stands is understood. */
export function namedCommands({ commands }: Pick<Turn, 'commands'>, speaker: Speaker) {
  return commands.flatMap((command) => nameOf(command, speaker).map((name) => ({ command, name })));
}

/** Says what can be done here besides answering. */
export function commandsText(turn: Pick<Turn, 'commands'>, speaker: Speaker): string {
  const names = namedCommands(turn, speaker).map(({ name }) => name);
  return speaker.say('dialog', 'commands', { commands: speaker.list(names) });
}
