/** A stretch of the page, and the language in which it is read. */
interface Read {
  readonly text: string;
  readonly lang: string;
}

/** What is read of a page: what is new in it, and what can be answered. */
const READ = '.said, .question, .verdict';

/** What ends a stretch: nothing that is read stands on both sides of it. */
const BLOCKS = 'p, h1, h2, h3, li, summary, .part, .message';

/** What can be seen of an element, piece by piece, each in its own language. */
function piecesOf(element: Element): readonly Read[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: (Read & { readonly block: Element | null })[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.trim() ?? '';
    if (parent === null || text === '' || !isSeen(parent)) continue;
    const lang = parent.closest<HTMLElement>('[lang]')?.lang ?? '';
    const block = parent.closest(BLOCKS);
    const before = pieces.at(-1);
    if (before?.lang === lang && before.block === block)
      pieces.splice(-1, 1, { lang, block, text: `${before.text} ${text}` });
    else pieces.push({ lang, block, text });
  }
  return pieces;
}

function isSeen(element: Element): boolean {
  return element.closest('svg, [hidden]') === null && element.getClientRects().length > 0;
}

/** A voice that is on this device: no other is used, for it would send away what it reads. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const wanted = lang.split('-')[0];
  return window.speechSynthesis
    ?.getVoices()
    .find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === wanted);
}

/** Whether there is a voice for the language of the page. */
export function canRead(): boolean {
  return voiceFor(document.documentElement.lang) !== undefined;
}

/** Reads what is new on the page; what has no voice is left out. */
export function readAloud(): void {
  for (const { text, lang } of [...document.querySelectorAll(READ)].flatMap(piecesOf)) {
    const voice = voiceFor(lang);
    if (voice === undefined) continue;
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: voice.lang });
    window.speechSynthesis.speak(utterance);
  }
}

/** Whether something is being read. */
export function isReading(): boolean {
  return window.speechSynthesis?.speaking === true || window.speechSynthesis?.pending === true;
}

/** Stops reading. To tell a browser so that does not read takes long. */
export function stopReading(): void {
  if (isReading()) window.speechSynthesis.cancel();
}
