import { createForgetting, KEPT_FOR } from '../../browser/forgetting.ts';
import { openWarning } from '../../browser/warning.ts';
import { sayAloud } from './aloud.ts';
import { element, notice, showEnd, tell, type Word } from './chrome.ts';
import { type Connection, createConnection } from './connection.ts';
import { type Drawing, renderMarkdown, type Shown, type Standing } from './drawing.ts';
import { findConversation } from './finding.ts';
import type { Incoming } from './incoming.ts';
import { offerNote } from './note.ts';
import { withoutOwnButtons } from './own-buttons.ts';
import { type Part, partsOf, withPairedButtons } from './pair.ts';
import { isTooLarge, SENDS } from './redacted.ts';
import { type Answer, isFull } from './requests.ts';
import type { Memory } from './session.ts';
import type { Speaking } from './speaking.ts';
import type { Ticket } from './tickets.ts';
import { allow, TOOLS } from './toolbar.ts';
import type { Action, Store, WebChat } from './web-chat.d.ts';

/** The clocks of a device and a server are not the same: so much before that it was a pause, too. */
const ABOUT = 60_000;

/** What is said of what the server did not take. */
function whyRefused(answer: Answer): Word {
  if (answer.status === 413) return 'tooLarge';
  return isFull(answer) ? 'busy' : 'failed';
}

/** The commands that the page has buttons for itself; the note is printed and saved. */
const OWN = [...TOOLS, 'vermerk'];

/** How a conversation stands before anything is said. */
const AT_FIRST: Standing = { isOver: false, second: null };

interface Tools {
  readonly loaded: Promise<WebChat>;
  readonly memory: Memory;
  readonly drawing: Drawing;
  readonly speaking: Speaking;
  readonly dirOf: (code: string) => Part['dir'];
  /** The language for a conversation that begins. */
  readonly locale: () => string;
  /** Called when what stands on the page beside the conversation is to be shown anew. */
  readonly changed: () => void;
}

/** The conversation on the page: the one that there is, or will be. */
export interface Conversation {
  /** Takes up what is there: at the beginning, and after everything was forgotten. */
  readonly restart: () => Promise<void>;
  /** Shows it anew, in the words of the page. */
  readonly draw: () => void;
  readonly standing: () => Standing;
  /** Sends a command; later, where nothing was asked yet. */
  readonly send: (command: string, label: string) => void;
  /** What it is reached with; nothing where there is none. */
  readonly connection: () => Connection | null;
  /** Says that it is not there any more, and why. */
  readonly lose: () => void;
}

function isSaid({ type, from }: Incoming): boolean {
  return type === 'message' && from?.role === 'bot';
}

/** What was said since somebody last said something: what is shown of before is not news. */
function latest(activities: readonly Incoming[]): readonly Incoming[] {
  const own = activities.findLastIndex(
    ({ type, from }) => type === 'message' && from?.role !== 'bot',
  );
  return activities.slice(own + 1).filter(isSaid);
}

function withButtons(action: Action): Action {
  const { type, payload } = action;
  if (type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return action;
  const activity = withPairedButtons(withoutOwnButtons(payload?.['activity'] as object, OWN));
  return { ...action, payload: { ...payload, activity } };
}

/** Why a conversation is not there: nobody said anything for long, or the server has lost it. */
function whyGone(since: number | null) {
  return since === null || Date.now() - since >= KEPT_FOR - ABOUT ? 'ended' : 'lost';
}

/** Puts the options back that are gone once one is pressed. */
function askAgain(store: Store): void {
  const { activities } = store.getState();
  const actions = activities.findLast((each) => each.suggestedActions)?.suggestedActions?.actions;
  store.dispatch({
    type: 'WEB_CHAT/SET_SUGGESTED_ACTIONS',
    payload: { suggestedActions: actions ?? [] },
  });
}

/** Makes the conversation of the page; it begins with `restart`. */
export function createConversation({
  loaded,
  memory,
  drawing,
  speaking,
  dirOf,
  locale,
  changed,
}: Tools): Conversation {
  let shown: Shown | null = null;
  let standing = AT_FIRST;
  let asked: number | undefined;
  /** What was pressed last, and under which question. */
  let pressed = '';
  /** What is to be sent once something was asked. */
  let due: (() => void) | null = null;
  /** When something was sent last; `null` where there is no conversation. */
  let last: number | null = null;

  /** Says how things are until something is sent again. */
  function say(word: Word | null): void {
    tell(speaking.words(), word);
  }

  function draw(): void {
    if (shown !== null) drawing.draw(shown, speaking.words(), standing);
  }

  /** The page follows what the bot says: what can be done, and the end. */
  function hear({ locale: spoken, channelData }: Incoming): void {
    const commands = channelData?.lotse?.commands ?? [];
    allow(commands);
    offerNote(commands.includes('vermerk'));
    if (spoken !== undefined) speaking.follow(spoken);
    const now = {
      isOver: channelData?.lotse?.question === null,
      second: channelData?.second ?? null,
    };
    const isSame = now.isOver === standing.isOver && now.second === standing.second;
    standing = now;
    if (!isSame) {
      changed();
      draw();
    }
  }

  function watch({ type, payload }: Action): void {
    if (type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return;
    const activity = payload?.['activity'] as Incoming;
    if (isSaid(activity)) hear(activity);
  }

  /** Whether something is pressed a second time under one question: it counts once, and is shown once. */
  function isAgain({ type, payload }: Action): boolean {
    const activity = payload?.['activity'] as { readonly value?: unknown } | undefined;
    if (type !== SENDS || activity?.value === undefined) return false;
    const press = JSON.stringify(activity.value);
    if (press === pressed) return true;
    pressed = press;
    return false;
  }

  function clear(): void {
    shown?.connection.end();
    shown = null;
    last = null;
    standing = AT_FIRST;
    [asked, pressed, due] = [undefined, '', null];
    drawing.clear();
    element('aloud')?.replaceChildren();
    allow([]);
    offerNote(false);
    changed();
  }

  /** Says why the conversation is over; what was said in it is not shown any more. */
  function end(why: 'ended' | 'lost' | 'busy'): void {
    clear();
    memory.remember(null);
    say(null);
    look();
    showEnd(speaking.words(), why);
  }

  const lose = () => end(whyGone(last));

  /** Has the tab remember a conversation, since when nothing was sent in it. */
  function keep(
    { conversationId, token }: Pick<Ticket, 'conversationId' | 'token'>,
    since: number,
  ): void {
    last = since;
    memory.remember({ conversationId, token, last });
    look();
  }

  function connect(ticket: Ticket, webChat: WebChat): void {
    const store = webChat.createStore({}, (chat) => (next) => (action) => {
      if (isTooLarge(action, chat)) return say('tooLarge');
      if (isAgain(action)) return undefined;
      watch(action);
      return next(withButtons(speaking.redact(action)));
    });
    const connection = createConnection(ticket, {
      taken: () => {
        if (notice() !== undefined) say(null);
        keep(connection, Date.now());
      },
      renewed: () => {
        if (last !== null) keep(connection, last);
      },
      refused: (answer, isTold) => {
        pressed = '';
        if (isTold) return;
        say(whyRefused(answer));
        askAgain(store);
      },
      said: (activities, isNew) => {
        // Somebody may have said it in another tab.
        if (isNew && activities.some(({ type }) => type === 'message'))
          keep(connection, Date.now());
        const messages = latest(activities).map((each) => partsOf(each, dirOf));
        if (messages.length > 0) sayAloud(messages, renderMarkdown);
        // Under whatever is said now, the same may be pressed once more: that nothing was taken comes by this way, too.
        if (activities.some(isSaid)) pressed = '';
        asked = activities.findLast(isSaid)?.channelData?.asked ?? asked;
        due?.();
      },
      forgotten: () => void restart(connection.token),
      gone: lose,
      away: (isAway) => {
        if (isAway) say('offline');
        else if (notice() === 'offline') say(null);
      },
      slower: () => say('slower'),
    });
    shown = { store, connection };
    draw();
  }

  async function restart(forgotten: string | null = null): Promise<void> {
    clear();
    showEnd(speaking.words(), null);
    const away = () => say('offline');
    const found = findConversation({ memory, locale, forgotten, away }).then((each) => {
      if ('ticket' in each) keep(each.ticket, each.since);
      else end(each.why === 'busy' ? 'busy' : whyGone(each.since));
      return each;
    });
    const [conversation, webChat] = await Promise.all([found, loaded]);
    if (!('ticket' in conversation)) return;
    if (notice() === 'offline') say(null);
    connect(conversation.ticket, webChat);
  }

  function send(command: string, label: string): void {
    if (shown === null || asked === undefined) {
      due = () => {
        due = null;
        send(command, label);
      };
      return;
    }
    shown.store.dispatch({
      type: 'WEB_CHAT/SEND_MESSAGE_BACK',
      payload: { value: { lotse: { command, asked } }, text: label, displayText: label },
    });
  }

  /** Warns that all is forgotten soon. */
  function warn(): () => void {
    const dialog = element<HTMLDialogElement>('warning');
    // Whoever says that they are there has said something: the server keeps it all for as long again.
    const stay = () => shown?.connection.postActivity({ type: 'event' }).subscribe({});
    return dialog === null ? () => undefined : openWarning(dialog, stay);
  }

  const look = createForgetting({
    keptFor: KEPT_FOR,
    last: () => last,
    now: Date.now,
    warn,
    end: () => end('ended'),
  });

  return {
    restart: () => restart(),
    draw,
    standing: () => standing,
    send,
    connection: () => shown?.connection ?? null,
    lose,
  };
}
