import { micromark } from 'micromark';
import { isEmbedded, listenAround } from '../../browser/around.ts';
import { element, show, showEnd, speak } from './chrome.ts';
import { LOOK } from './look.ts';
import { type HandOut, offerNote, printNote, saveNote } from './note.ts';
import { withoutOwnButtons } from './own-buttons.ts';
import { pairedMessages, withPairedButtons } from './pair.ts';
import { withRedacted } from './redacted.ts';
import { offerSecond } from './second.ts';
import { createMemory, type Session } from './session.ts';
import type { PageSettings } from './settings.ts';
import { DOMAIN, type Ticket, ticket } from './tickets.ts';
import { allow, onTool, TOOLS } from './toolbar.ts';
import type { Action, DirectLine, Store } from './web-chat.d.ts';

const settings = JSON.parse(element('settings')?.textContent ?? '{}') as PageSettings;

/** How long it takes until the server is asked once more, in milliseconds. */
const RETRY = 3000;

/** The numbers of Direct Line's library for how a connection is. */
const STATUS = { connecting: 1, online: 2, expired: 3, failed: 4, ended: 5 } as const;

/** The event by which the server says that everything is forgotten. */
const FORGOTTEN = 'lotse/forgotten';

/** The commands that the page has buttons for itself; the note is printed and saved. */
const OWN = [...TOOLS, 'vermerk'];

let spoken = document.documentElement.lang;
let second: string | null = null;
let isOver = false;
let running: {
  readonly store: Store;
  readonly end: () => void;
  readonly directLine: DirectLine;
  readonly session: () => Session;
} | null = null;

/** The page around the frame, which says what it keeps and in which language it is. */
const around = isEmbedded()
  ? listenAround(
      (origin) => settings.origins.includes(origin),
      ({ kept, language }) => {
        if (kept !== undefined) memory.given(kept);
        if (language !== undefined) speakAnother(language);
      },
    )
  : null;
const memory = createMemory(around);

const redacted = withRedacted(settings.personal);
const renderMarkdown = (text: string) => micromark(text);
const attachmentMiddleware = pairedMessages(renderMarkdown);

function wordsOf(code: string) {
  return settings.languages.find((language) => language.code === code) ?? settings.languages[0];
}

/** Two languages need the room; under a verdict there is something to read: its buttons take one row. */
function lookNow() {
  return {
    ...(second !== null && { bubbleMaxWidth: 960, suggestedActionsStackedHeight: '34vh' }),
    suggestedActionLayout: isOver ? 'flow' : 'stacked',
  };
}

function draw(): void {
  const chat = element('chat');
  const words = wordsOf(spoken);
  if (running === null || chat === null || words === undefined) return;
  window.WebChat.renderWebChat(
    {
      directLine: running.directLine,
      store: running.store,
      locale: spoken,
      dir: words.dir,
      nonce: settings.nonce,
      styleOptions: { ...LOOK, ...lookNow() },
      overrideLocalizedStrings: words.webchat,
      renderMarkdown,
      attachmentMiddleware,
    },
    chat,
  );
}

/** Web Chat and the page around it follow the language that the bot speaks, what can be done, and the end. */
function follow({ locale, channelData }: Incoming): void {
  const commands = channelData?.lotse?.commands ?? [];
  allow(commands);
  offerNote(commands.includes('vermerk'));
  const words = wordsOf(String(locale));
  const isOverNow = channelData?.lotse?.question === null;
  const secondNow = channelData?.second ?? null;
  const isNew = words !== undefined && words.code === locale && locale !== spoken;
  if (!isNew && isOverNow === isOver && secondNow === second) return;
  if (isNew) {
    spoken = words.code;
    speak(words);
    around?.tell({ language: spoken });
  }
  isOver = isOverNow;
  second = secondNow;
  offer();
  draw();
}

function offer(): void {
  const words = wordsOf(spoken);
  if (words !== undefined) offerSecond(settings.languages, words, second);
}

interface Incoming {
  readonly id?: string;
  readonly from?: { readonly role?: string };
  readonly locale?: string;
  readonly name?: string;
  readonly channelData?: {
    readonly lotse?: { readonly question: string | null; readonly commands: readonly string[] };
    readonly second?: string | null;
  };
}

function watch(action: Action): void {
  if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return;
  const activity = action.payload?.['activity'] as Incoming;
  if (activity.from?.role !== 'bot') return;
  if (activity.name === FORGOTTEN) forget(String(activity.id));
  else follow(activity);
}

function withButtons(action: Action): Action {
  const { type, payload } = action;
  if (type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return action;
  const activity = withPairedButtons(withoutOwnButtons(payload?.['activity'] as object, OWN));
  return { ...action, payload: { ...payload, activity } };
}

/** Says why the conversation is over, in the language spoken: nothing can be done any more. */
function tellEnd(why: 'ended' | 'busy'): void {
  showEnd(why, wordsOf(spoken)?.[why]);
  allow([]);
}

function connect({ conversationId, token, isResumed }: Ticket): void {
  const directLine = window.WebChat.createDirectLine({
    domain: DOMAIN,
    token,
    webSocket: true,
    // With an id the library takes up a conversation; without one it begins the token's own.
    ...(isResumed && { conversationId }),
    conversationStartProperties: { locale: settings.locale },
  });
  const store = window.WebChat.createStore({}, () => (next) => (action) => {
    watch(action);
    return next(withButtons(redacted(action)));
  });
  const status$ = directLine.connectionStatus$.subscribe((status) => {
    if (status >= STATUS.expired) tellEnd(status === STATUS.failed ? 'busy' : 'ended');
    else showEnd(null);
    show('offline', false);
    if (status >= STATUS.expired) memory.remember(null);
    if (status === STATUS.online)
      memory.remember({ conversationId, token: directLine.token ?? token });
  });
  const close = () => {
    status$.unsubscribe();
    directLine.end();
    // A place of its own: Web Chat would go on showing what it showed before.
    const place = element('chat');
    place?.replaceWith(place.cloneNode());
  };
  const session = () => ({ conversationId, token: directLine.token ?? token });
  offerNote(false);
  allow([]);
  running = { store, directLine, end: close, session };
  draw();
}

/** The last word that everything is forgotten: it comes again whenever the conversation is taken up. */
let forgotten = '';

function forget(id: string): void {
  if (id === forgotten) return;
  forgotten = id;
  void restart();
}

/** Takes up what is there: after a reload, and after everything was forgotten. */
async function restart(): Promise<void> {
  running?.end();
  try {
    connect(await ticket(memory));
    show('offline', false);
  } catch {
    // The server is not there at the moment; a visitor who waits need do nothing.
    show('offline', true);
    setTimeout(() => void restart(), RETRY);
  }
}

function send(command: string, label: string): void {
  running?.store.dispatch({
    type: 'WEB_CHAT/SEND_MESSAGE_BACK',
    payload: { value: { lotse: { command } }, text: label, displayText: label },
  });
}

onTool(send);

function speakAnother(code: string): void {
  if (code !== spoken) send(`sprache:${code}`, wordsOf(code)?.name ?? code);
}

element<HTMLSelectElement>('language')?.addEventListener('change', ({ target }) => {
  speakAnother((target as HTMLSelectElement).value);
});

element<HTMLSelectElement>('second')?.addEventListener('change', ({ target }) => {
  const { value, selectedOptions } = target as HTMLSelectElement;
  send(value === '' ? 'einsprachig' : `zweit:${value}`, selectedOptions[0]?.text ?? value);
});

/** Hands the note out, or says why there is none: the conversation is over, or the server away. */
async function handOut(give: HandOut): Promise<void> {
  if (running === null) return;
  try {
    if (!(await give(running.session()))) tellEnd('ended');
  } catch {
    show('offline', true);
    setTimeout(() => show('offline', false), RETRY);
  }
}

element('vermerkPrint')?.addEventListener('click', () => void handOut(printNote));
element('vermerkPdf')?.addEventListener('click', () => void handOut(saveNote));

element('again')?.addEventListener('click', () => {
  memory.remember(null);
  showEnd(null);
  offer();
  void restart();
});

// In a frame the page around closes the panel: it never learns more than that.
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') around?.tell({ close: true });
});
around?.tell({ language: spoken });

offer();
void restart();
