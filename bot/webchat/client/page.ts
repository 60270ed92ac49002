import { micromark } from 'micromark';
import { isEmbedded, listenAround } from '../../browser/around.ts';
import { createForgetting } from '../../browser/forgetting.ts';
import { sayAloud } from './aloud.ts';
import { element, showEnd, speak, tell, told, type Word } from './chrome.ts';
import type { Incoming } from './incoming.ts';
import { createLanguages } from './languages.ts';
import { createLine, type Line } from './line.ts';
import { LOOK } from './look.ts';
import { closeMenu, prepareMenu } from './menu.ts';
import { type HandOut, offerNote, printNote, saveNote } from './note.ts';
import { withoutOwnButtons } from './own-buttons.ts';
import { partsOf, spokenMessages, withoutTimes, withPairedButtons } from './pair.ts';
import { goAlong } from './placing.ts';
import { isTooLarge, withRedacted } from './redacted.ts';
import { RETRY, untilRetry } from './requests.ts';
import { offerSecond } from './second.ts';
import { createMemory } from './session.ts';
import type { PageSettings } from './settings.ts';
import { begun, resumed, type Ticket } from './tickets.ts';
import { allow, onTool, TOOLS } from './toolbar.ts';
import { warnOfEnd } from './warning.ts';
import type { Action, Store, WebChat } from './web-chat.d.ts';

const settings = JSON.parse(element('settings')?.textContent ?? '{}') as PageSettings;

/** For how long the server keeps a conversation without a word, in milliseconds. */
const KEPT_FOR = 30 * 60_000;

/** The clocks of a device and a server are not the same: so much before that it was a pause, too. */
const ABOUT = 60_000;

/** What is said of what the server did not take, by its status. */
const WHY_REFUSED: Readonly<Record<number, Word>> = { 413: 'tooLarge', 503: 'busy' };

/** So often is tried anew what could not be loaded: a browser that never runs it would begin again for ever. */
const MOST_RELOADS = 5;

/** The commands that the page has buttons for itself; the note is printed and saved. */
const OWN = [...TOOLS, 'vermerk'];

const languages = createLanguages(settings);
let { words } = settings;
/** The language that the bot speaks, whose words may still be on their way. */
let spoken = words.code;
let second: string | null = null;
let isOver = false;
let asked: number | undefined;
/** What was pressed last of the page's own buttons, and under which question. */
let pressed = '';
/** When something was sent last; `null` where there is no conversation. */
let last: number | null = null;
let running: { readonly store: Store; readonly line: Line } | null = null;

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

const renderMarkdown = (text: string) => micromark(text);
const dirOf = (code: string) => languages.named(code)?.dir ?? 'ltr';
const attachmentMiddleware = spokenMessages(renderMarkdown, dirOf);
let redacted = withRedacted(words.personal);

/** Two languages need the room; under a verdict there is something to read: its buttons take one row. */
function lookNow() {
  return {
    ...(second !== null && { bubbleMaxWidth: 960 }),
    suggestedActionLayout: isOver ? 'flow' : 'stacked',
  };
}

function draw(): void {
  const chat = element('chat');
  if (running === null || chat === null || window.WebChat === undefined) return;
  window.WebChat.renderWebChat(
    {
      directLine: running.line,
      store: running.store,
      locale: words.code,
      dir: words.dir,
      nonce: settings.nonce,
      styleOptions: { ...LOOK, ...lookNow() },
      overrideLocalizedStrings: words.webchat,
      renderMarkdown,
      attachmentMiddleware,
      activityStatusMiddleware: withoutTimes,
    },
    chat,
  );
}

function offer(): void {
  offerSecond(languages.all, words, second);
}

/** Puts the page into the language that the bot speaks. */
async function follow(code: string): Promise<void> {
  spoken = code;
  const next = await languages.words(code);
  // Whichever language was asked for last is shown, whichever comes last.
  if (next === null || next.code === words.code || code !== spoken) return;
  words = next;
  redacted = withRedacted(words.personal);
  speak(words);
  around?.tell({ language: words.code });
  offer();
  draw();
}

/** Web Chat and the page around it follow what the bot says: what can be done, and the end. */
function hear({ locale, channelData }: Incoming): void {
  const commands = channelData?.lotse?.commands ?? [];
  allow(commands);
  offerNote(commands.includes('vermerk'));
  asked = channelData?.asked;
  if (locale !== undefined && locale !== spoken) void follow(locale);
  const isOverNow = channelData?.lotse?.question === null;
  const secondNow = channelData?.second ?? null;
  if (isOverNow === isOver && secondNow === second) return;
  isOver = isOverNow;
  second = secondNow;
  offer();
  draw();
}

function isSaid({ type, from }: Incoming): boolean {
  return type === 'message' && from?.role === 'bot';
}

function watch(action: Action): void {
  if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return;
  const activity = action.payload?.['activity'] as Incoming;
  if (isSaid(activity)) hear(activity);
}

function withButtons(action: Action): Action {
  const { type, payload } = action;
  if (type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return action;
  const activity = withPairedButtons(withoutOwnButtons(payload?.['activity'] as object, OWN));
  return { ...action, payload: { ...payload, activity } };
}

/** Says how things are until something is sent again. */
function say(word: Word | null): void {
  tell(words, word);
}

/** Takes the conversation off the screen. A place of its own: Web Chat would go on showing what it showed. */
function clear(): void {
  running?.line.end();
  running = null;
  last = null;
  const place = element('chat');
  place?.replaceWith(place.cloneNode());
  element('aloud')?.replaceChildren();
  allow([]);
  offerNote(false);
}

/** Says why the conversation is over; what was said in it is not shown any more. */
function end(why: 'ended' | 'lost' | 'busy'): void {
  clear();
  memory.remember(null);
  say(null);
  look();
  showEnd(words, why);
}

/** Why a conversation is not there: nobody said anything for long, or the server has lost it. */
function whyGone(since: number | null) {
  return since === null || Date.now() - since >= KEPT_FOR - ABOUT ? 'ended' : 'lost';
}

/** What a conversation is reached with. */
type Reached = Pick<Line, 'conversationId' | 'token'>;

/** Has the tab remember a conversation, since when nothing was sent in it. */
function keep({ conversationId, token }: Reached, since: number): void {
  last = since;
  memory.remember({ conversationId, token, last });
  look();
}

/** The same, now that something was sent. */
function remember(reached: Reached): void {
  keep(reached, Date.now());
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

function connect(ticket: Ticket, webChat: WebChat): void {
  const store = webChat.createStore({}, (standing) => (next) => (action) => {
    if (isTooLarge(action, standing)) return say('tooLarge');
    watch(action);
    return next(withButtons(redacted(action)));
  });
  const line = createLine(ticket, {
    taken: () => {
      if (told() !== undefined) say(null);
      remember(line);
    },
    renewed: () => {
      if (last !== null) keep(line, last);
    },
    refused: (status, isTold) => {
      pressed = '';
      if (isTold) return;
      say(WHY_REFUSED[status] ?? 'failed');
      askAgain(store);
    },
    said: (activities) => {
      const messages = activities.filter(isSaid).map((each) => partsOf(each, dirOf));
      if (messages.length > 0) sayAloud(messages, renderMarkdown);
    },
    forgotten: () => void restart(),
    gone: () => end(whyGone(last)),
    away: (isAway) => {
      if (isAway) say('offline');
      else if (told() === 'offline') say(null);
    },
    slower: () => say('slower'),
  });
  running = { store, line };
  pressed = '';
  draw();
}

/** Begins a conversation, as soon as the server is there; nothing where there is no room for one. */
async function begin(): Promise<Ticket | null> {
  const ticket = await begun(settings.locale);
  if (typeof ticket !== 'string') {
    remember(ticket);
    return ticket;
  }
  if (ticket !== 'unreachable') {
    end('busy');
    return null;
  }
  // A visitor who waits need do nothing.
  say('offline');
  await untilRetry();
  return begin();
}

/** Takes up the conversation that this tab remembers, or begins one; nothing where neither can be. */
async function found(): Promise<Ticket | null> {
  const known = await memory.remembered();
  if (known === null) return begin();
  const ticket = await resumed(known);
  if (typeof ticket !== 'string') {
    keep(ticket, known.last);
    return ticket;
  }
  if (ticket === 'gone') end(whyGone(known.last));
  else {
    say('offline');
    await untilRetry();
    return found();
  }
  return null;
}

/** Web Chat is large: what can be done without it is done while it loads. */
const loaded = new Promise<WebChat>((resolve) => {
  const look = () => {
    if (window.WebChat !== undefined) return resolve(window.WebChat);
    // It could not be loaded: it is no part of the page yet.
    say('offline');
    const tried = Number(Object(history.state)['tried'] ?? 0);
    if (tried === MOST_RELOADS) return;
    history.replaceState({ tried: tried + 1 }, '');
    void untilRetry().then(() => location.reload());
  };
  if (document.readyState === 'complete') look();
  else document.addEventListener('DOMContentLoaded', look, { once: true });
});

/** Takes up what is there: at the beginning, and after everything was forgotten. */
async function restart(): Promise<void> {
  clear();
  const [ticket, webChat] = await Promise.all([found(), loaded]);
  if (ticket === null) return;
  if (told() === 'offline') say(null);
  connect(ticket, webChat);
}

/** Sends what one of the page's own buttons stands for: once under a question. */
function send(command: string, label: string): void {
  closeMenu();
  const press = `${command} ${asked}`;
  if (press === pressed) return;
  pressed = press;
  running?.store.dispatch({
    type: 'WEB_CHAT/SEND_MESSAGE_BACK',
    payload: { value: { lotse: { command, asked } }, text: label, displayText: label },
  });
}

onTool(send);

function speakAnother(code: string): void {
  if (code !== words.code) send(`sprache:${code}`, languages.named(code)?.name ?? code);
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
  closeMenu();
  try {
    if (!(await give(running.line))) end(whyGone(last));
  } catch {
    say('offline');
    setTimeout(() => told() === 'offline' && say(null), RETRY);
  }
}

element('vermerkPrint')?.addEventListener('click', () => void handOut(printNote));
element('vermerkPdf')?.addEventListener('click', () => void handOut(saveNote));

element('again')?.addEventListener('click', () => {
  showEnd(words, null);
  second = null;
  isOver = false;
  offer();
  void restart();
});

// In a frame the page around closes the panel: it never learns more than that.
window.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
  if (!closeMenu()) around?.tell({ close: true });
});
around?.tell({ language: words.code });

/** Whoever says that they are there has said something: the server keeps it all for as long again. */
const stay = () => {
  running?.line.postActivity({ type: 'event' }).subscribe({});
};

const look = createForgetting({
  keptFor: KEPT_FOR,
  last: () => last,
  now: Date.now,
  warn: () => warnOfEnd(stay),
  end: () => end('ended'),
});

prepareMenu();
goAlong();
offer();
void restart();
