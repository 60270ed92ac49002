import type { Spoken } from './pair.ts';

/** An activity as the server sends it, as far as the page looks at it. */
export interface Incoming extends Spoken {
  readonly id: string;
  readonly type?: string;
  readonly name?: string;
  readonly channelData?: Spoken['channelData'] & {
    readonly lotse?: { readonly question: string | null; readonly commands: readonly string[] };
    readonly second?: string | null;
    /** The count of the question that stands: what the page's own buttons send carries it. */
    readonly asked?: number;
  };
}
