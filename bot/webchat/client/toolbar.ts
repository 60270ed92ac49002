/** The page's own buttons, each with the command that it stands for. */
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-command]')];

function commandOf({ dataset }: HTMLButtonElement): string {
  return dataset['command'] ?? '';
}

/** The commands that the page has buttons for itself. */
export const TOOLS: readonly string[] = buttons.map(commandOf);

/** A button that can do nothing here stays where it is, and so does the focus. */
const RESTS = 'true';

/**
 * Lets those buttons work that can do something here.
 * @param commands what the interview allows now
 */
export function allow(commands: readonly string[]): void {
  for (const button of buttons)
    button.ariaDisabled = commands.includes(commandOf(button)) ? null : RESTS;
}

/** Calls `send` with the command of a button that is pressed, and what stands on it. */
export function onTool(send: (command: string, label: string) => void): void {
  for (const button of buttons)
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== RESTS) send(commandOf(button), button.textContent ?? '');
    });
}
