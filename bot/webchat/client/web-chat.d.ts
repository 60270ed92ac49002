/** What is used here of Web Chat, as its bundle puts it into the window. */
/** The store of Web Chat: what happens in it passes by as actions. */
export interface Store {
  readonly dispatch: (action: Action) => void;
  readonly getState: () => {
    readonly sendBoxValue: string;
    readonly activities: readonly {
      readonly suggestedActions?: { readonly actions: readonly object[] };
    }[];
  };
}

export interface Action {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

type Next = (action: Action) => unknown;

export interface WebChat {
  readonly createStore: (state: object, watch?: (store: Store) => (next: Next) => Next) => Store;
  readonly renderWebChat: (props: Readonly<Record<string, unknown>>, element: Element) => void;
}

declare global {
  interface Window {
    readonly WebChat: WebChat | undefined;
  }
}
