/** What is used here of an activity with buttons. */
interface WithButtons {
  readonly suggestedActions?: { readonly actions?: readonly object[] };
}

/** The command that a button carries; nothing where it answers a question. */
function commandOf(action: object): string | undefined {
  const { value } = action as {
    readonly value?: { readonly lotse?: { readonly command?: string } };
  };
  return value?.lotse?.command;
}

/**
 * An activity without the buttons that the page itself has below the chat: on a phone the room that
 * they would take belongs to the verdict.
 * @param own the commands of the page's own buttons
 */
export function withoutOwnButtons<A extends WithButtons>(activity: A, own: readonly string[]): A {
  const actions = activity.suggestedActions?.actions?.filter(
    (action) => !own.includes(commandOf(action) ?? ''),
  );
  if (actions === undefined) return activity;
  return { ...activity, suggestedActions: { ...activity.suggestedActions, actions } };
}
