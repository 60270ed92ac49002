import type { LotseData } from '../channels/lotse-data.ts';
import type { Part } from '../render/spoken.ts';

/** A button as clients of Direct Line get it. */
export interface Button {
  readonly type: 'messageBack';
  readonly title: string;
  readonly text: string;
  readonly displayText: string;
  readonly value: unknown;
  readonly image?: string;
  readonly imageAltText?: string;
  readonly channelData?: { readonly parts?: readonly Part[] };
}

/** Who says something, or is answered. */
interface Sender {
  readonly id: string;
  readonly name: string;
  readonly role: 'bot' | 'user';
}

/** What is sent into a conversation, by the bot or by a person. */
export interface Activity {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown';
  readonly locale?: string;
  /** The activity that this one answers, and who sent it. */
  readonly replyToId?: string;
  readonly recipient?: Sender;
  readonly inputHint?: 'acceptingInput' | 'expectingInput';
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly contentUrl: string;
    readonly name: string;
  }[];
  readonly attachmentLayout?: 'carousel';
  readonly suggestedActions?: {
    readonly to: readonly string[];
    readonly actions: readonly Button[];
  };
  readonly channelData?: {
    readonly lotse?: LotseData;
    /** The language that stands beside the one spoken. */
    readonly second?: string | null;
    /** The count of the question that stands. */
    readonly asked?: number;
    readonly parts?: readonly Part[];
    readonly clientActivityID?: string | undefined;
    readonly messageBack?: unknown;
  };
}

/** An activity as everybody in a conversation gets it. */
export interface Logged extends Activity {
  readonly id: string;
  readonly timestamp: string;
  readonly channelId: string;
  readonly conversation: {
    readonly id: string;
    readonly isGroup: boolean;
    readonly conversationType: 'personal';
    readonly name: string;
  };
  readonly from: Sender;
}

/** The channel's name, as every activity has it. */
const CHANNEL = 'directline';

/** Who answers. */
export const BOT: Sender = { id: 'lotse', name: 'Zielgruppenlotse', role: 'bot' };

/** Where and when something is said. */
export interface Place {
  readonly conversation: string;
  /** The time, in milliseconds. */
  readonly now: number;
}

/** An activity with its place in a conversation. */
export function logged(
  activity: Activity,
  id: string,
  from: Sender,
  { conversation, now }: Place,
): Logged {
  return {
    ...activity,
    id,
    timestamp: new Date(now).toISOString(),
    channelId: CHANNEL,
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
    from,
  };
}
