import { micromark } from 'micromark';
import { element } from './chrome.ts';
import type { Connection } from './connection.ts';
import type { Languages } from './languages.ts';
import { LOOK } from './look.ts';
import { createReplaySubject } from './observable.ts';
import { spokenMessages, withoutTimes } from './pair.ts';
import type { PageWords } from './settings.ts';
import type { Store } from './web-chat.d.ts';

/** What Web Chat shows. */
export interface Shown {
  readonly store: Store;
  readonly connection: Connection;
}

/** How the conversation stands, as far as that changes how it looks. */
export interface Standing {
  /** Whether there is a verdict, and no question. */
  readonly isOver: boolean;
  /** The language that stands beside the one spoken. */
  readonly second: string | null;
}

/** What shows a conversation. */
export interface Drawing {
  readonly draw: (shown: Shown, words: PageWords, standing: Standing) => void;
  /** Takes the conversation off the screen, and out of the memory of the browser. */
  readonly clear: () => void;
}

/** Renders what the server writes, which has no HTML of its own. */
export const renderMarkdown = (text: string) => micromark(text);

/** Two languages need the room; under a verdict there is something to read: its buttons take one row. */
function lookOf({ isOver, second }: Standing) {
  return {
    ...LOOK,
    ...(second !== null && { bubbleMaxWidth: 960 }),
    suggestedActionLayout: isOver ? 'flow' : 'stacked',
  };
}

/** A connection on which nothing is ever said. */
function silence() {
  return {
    activity$: createReplaySubject(),
    connectionStatus$: createReplaySubject(),
    postActivity: () => createReplaySubject(),
    end: () => undefined,
  };
}

/**
 * Makes what shows a conversation by Web Chat, once that is loaded.
 * @param nonce lets Web Chat put its styles in
 * @param dirOf the direction of a language
 */
export function createDrawing(
  nonce: string,
  dirOf: (code: string) => Languages['all'][number]['dir'],
): Drawing {
  const attachmentMiddleware = spokenMessages(renderMarkdown, dirOf);
  return {
    draw: ({ store, connection }, words, standing) => {
      const place = element('chat');
      if (place === null) return;
      window.WebChat?.renderWebChat(
        {
          directLine: connection,
          store,
          locale: words.code,
          dir: words.dir,
          nonce,
          styleOptions: lookOf(standing),
          overrideLocalizedStrings: words.webchat,
          renderMarkdown,
          attachmentMiddleware,
          activityStatusMiddleware: withoutTimes,
        },
        place,
      );
    },
    clear: () => {
      const place = element('chat');
      const webChat = window.WebChat;
      if (place === null || !place.hasChildNodes() || webChat === undefined) return;
      // A place of its own for the next one: Web Chat would go on showing what it showed.
      place.replaceWith(place.cloneNode());
      // Under another key React takes down what was there: nothing holds it any more.
      const props = { key: 'none', directLine: silence(), store: webChat.createStore({}) };
      webChat.renderWebChat(props, place);
    },
  };
}
