/** What is used here of Web Chat, as its bundle puts it into the window. */
export interface DirectLine {
  readonly conversationId?: string;
  readonly token?: string;
  readonly connectionStatus$: {
    readonly subscribe: (next: (status: number) => void) => { readonly unsubscribe: () => void };
  };
  readonly end: () => void;
}

/** The store of Web Chat: what happens in it passes by as actions. */
export interface Store {
  readonly dispatch: (action: Action) => void;
}

export interface Action {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

type Next = (action: Action) => unknown;

export interface WebChat {
  readonly createDirectLine: (options: Readonly<Record<string, unknown>>) => DirectLine;
  readonly createStore: (state: object, watch: (store: Store) => (next: Next) => Next) => Store;
  readonly renderWebChat: (props: Readonly<Record<string, unknown>>, element: Element) => void;
}

declare global {
  interface Window {
    readonly WebChat: WebChat;
  }
}
