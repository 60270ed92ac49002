import { isEmbedded, listenAround } from '../../browser/around.ts';
import { element, notice, speak, tell } from './chrome.ts';
import { createConversation } from './conversation.ts';
import { createDrawing } from './drawing.ts';
import { keepAtOptions } from './focusing.ts';
import { createLanguages } from './languages.ts';
import { loadWebChat } from './loading.ts';
import { closeMenu, prepareMenu } from './menu.ts';
import { type HandOut, printNote, saveNote } from './note.ts';
import { RETRY } from './requests.ts';
import { keepInView } from './scrolling.ts';
import { offerSecond } from './second.ts';
import { createMemory } from './session.ts';
import type { PageSettings } from './settings.ts';
import { createSpeaking } from './speaking.ts';
import { onTool } from './toolbar.ts';

const settings = JSON.parse(element('settings')?.textContent ?? '{}') as PageSettings;

const languages = createLanguages(settings);
const dirOf = (code: string) => languages.named(code)?.dir ?? 'ltr';

/** The page around the frame, which says what it keeps and in which language it is. */
const around = isEmbedded()
  ? listenAround(
      // A town may serve this one from its own origin.
      (origin) => origin === location.origin || settings.origins.includes(origin),
      ({ kept, language }) => {
        if (kept !== undefined) memory.given(kept);
        if (language !== undefined) speakAnother(language);
      },
    )
  : null;
const memory = createMemory(around);

const speaking = createSpeaking(languages, settings.words, (words) => {
  wished = null;
  speak(words);
  around?.tell({ language: words.code });
  offer();
  conversation.draw();
});

const sayOffline = () => tell(speaking.words(), 'offline');

const conversation = createConversation({
  loaded: loadWebChat(sayOffline),
  memory,
  drawing: createDrawing(settings.nonce, dirOf),
  speaking,
  dirOf,
  // Of a language that is not there the bot says so, at the beginning.
  locale: () => (speaking.spoken() === settings.words.code ? settings.locale : speaking.spoken()),
  changed: offer,
});

function offer(): void {
  offerSecond(languages.all, speaking.words(), conversation.standing().second);
}

/** Sends what one of the page's own buttons stands for. */
function send(command: string, label: string): void {
  closeMenu();
  conversation.send(command, label);
}

onTool(send);

/** The language that was wished for last: the bot may still be on its way to it. */
let wished: string | null = null;

function speakAnother(code: string): void {
  if (code === (wished ?? speaking.spoken())) return;
  wished = code;
  if (conversation.connection() === null) speaking.follow(code);
  send(`sprache:${code}`, languages.named(code)?.name ?? code);
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
  const connection = conversation.connection();
  if (connection === null) return;
  closeMenu();
  try {
    if (!(await give(connection))) conversation.lose();
  } catch {
    sayOffline();
    setTimeout(() => notice() === 'offline' && tell(speaking.words(), null), RETRY);
  }
}

element('vermerkPrint')?.addEventListener('click', () => void handOut(printNote));
element('vermerkPdf')?.addEventListener('click', () => void handOut(saveNote));
element('again')?.addEventListener('click', () => void conversation.restart());

// In a frame the page around closes the panel: it never learns more than that.
window.addEventListener('keydown', ({ key, isComposing }) => {
  if (key !== 'Escape' || isComposing || document.querySelector('dialog[open]') !== null) return;
  if (!closeMenu()) around?.tell({ close: true });
});
around?.tell({ language: speaking.words().code });

prepareMenu();
keepAtOptions();
keepInView(() => conversation.standing().isOver);
offer();
void conversation.restart();
