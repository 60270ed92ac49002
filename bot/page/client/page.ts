import type { Beginning, Message, RemarkId, Turn } from '../../../dialogs/index.ts';
import { createForgetting, KEPT_FOR } from '../../browser/forgetting.ts';
import { type Fields, FORGETTING, typedIn } from '../fields.ts';
import { type Answered, begin, respond } from '../respond.ts';
import type { Keeping } from '../worker/kept.ts';
import { afterFrame } from './after-frame.ts';
import { createAhead } from './ahead.ts';
import { announcement, tell } from './announcing.ts';
import { answerHere, isForFile, LackingError, readyToSay } from './answering.ts';
import { createCourse, numberIn, recalled } from './course.ts';
import { createDeeds } from './doing.ts';
import { connectAround } from './embedded.ts';
import { openBeside } from './framed.ts';
import { goToNew } from './going.ts';
import { showLacking } from './lacking.ts';
import { letLeave, tellKey } from './leaving.ts';
import { shutMenu } from './menu.ts';
import type { Device } from './own-device.ts';
import { fieldsOf, pressOnce, sendOff } from './pressed.ts';
import { stopReading } from './reading.ts';
import { createShortcut } from './shortcut.ts';
import { createShowing, type Drawn } from './showing.ts';
import { offerUndo } from './undoing.ts';
import { warnOfEnd } from './warning.ts';

/** Whether nothing has been answered yet. */
function isFirst({ state: { trail } }: Pick<Turn, 'state'>): boolean {
  return trail.steps.length === 1 && trail.others.length === 0;
}

/** The language of the note: who speaks it has most of what it takes. */
const NOTED = 'de';

/** Typing is noted no oftener than this, in milliseconds. */
const SELDOM = 10_000;

/** Whether what is being done is still wanted: nobody has gone back, or left, meanwhile. */
type IsCurrent = () => boolean;

/** A beginning of which it is not said that the answers before it are gone: they can be gone back to. */
function undoable(answered: Answered): Answered {
  const isOfThat = (said: Message) => said.kind === 'remark' && said.id === 'restarted';
  return { ...answered, messages: answered.messages.filter((said) => !isOfThat(said)) };
}

/** Whether the form is answered by a server; that of a page from a folder is by nobody else. */
const hasServer = (form: HTMLFormElement) => form.method === 'post';

/** Whether the server that sent the page can be reached. */
async function isServed(form: HTMLFormElement): Promise<boolean> {
  if (!hasServer(form)) return false;
  try {
    return (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Takes over the form of the page: what is pressed and typed is answered on this device, by the same
 * conversation as on a server. No answer leaves it, unless a file that an answer needs cannot be had: then the
 * form is sent as without a script, to the server, which keeps nothing of it.
 * @param keeping keeps the page on the device, where it can be kept
 */
export async function takeOver(
  form: HTMLFormElement,
  own: Device,
  keeping?: Keeping,
): Promise<void> {
  let hasNote = false;
  const host = { ...own.host, hasNote: () => hasNote };
  const needNote = async () => {
    await own.loading.needNote();
    hasNote = true;
  };
  const loading = { ...own.loading, needNote };
  const device = { ...own, host, loading };
  const { conversation } = host;
  const now = () => Date.now();
  const { draw, show } = createShowing(host);

  /** Fetches the note and what draws codes for whoever will want them, before that: the network may be gone by then. */
  function fetchAhead(turn: Turn): void {
    if (hasNote || !(isForFile(turn) || turn.language === NOTED)) return;
    needNote().catch(() => undefined);
    loading.needQr().catch(() => undefined);
  }

  let { preferred } = own;
  /** How a conversation begins: in the language spoken, where one was chosen, else as the browser prefers. */
  function beginning(spoken?: Turn): Beginning {
    const sprache = spoken?.answers['sprache'];
    const preset = sprache === undefined ? {} : { sprache };
    return { asOf: host.today(), preset, preferred };
  }

  const { state, text = '' } = fieldsOf(form, null);
  const sent = respond({ ...(state !== undefined && { state }) }, conversation, beginning());
  // A page from a folder may have been written long ago: it begins today.
  let shown: Answered = hasServer(form)
    ? sent
    : { ...begin(conversation, beginning(sent)), draft: text };
  try {
    await readyToSay(shown, device);
  } catch (lacking) {
    if (hasServer(form)) throw lacking;
    // Without a network there are the words alone that came with the page.
    preferred = document.documentElement.lang;
    shown = { ...begin(conversation, beginning(sent)), draft: text };
    await readyToSay(shown, device);
  }
  // A page on which something was answered comes from the server, and is newer than what the tab keeps.
  const kept = isFirst(shown) ? recalled(now()) : null;
  const course = createCourse(
    kept === null || kept === 'expired' ? { state: shown.state } : kept,
    now,
  );
  /** What is being done. */
  let doing: symbol | null = null;

  const deeds = createDeeds(device, keeping, () => shown);
  const offerKey = createShortcut();

  /** Tells the page around this one which language is spoken. */
  let tellLanguage: ((code: string) => void) | undefined;

  /** Offers what only this device can do, with what is shown. */
  function offer(): void {
    deeds.offer();
    offerKey();
    tellKey(shown, host);
    fetchAhead(shown);
    tellLanguage?.(shown.language);
  }

  /** What comes of an option of the question that stands there; nothing where its words may have to be loaded. */
  const ahead = createAhead((choose) => {
    const state = JSON.stringify(shown.state);
    const answered = respond({ state, choose }, conversation, beginning(shown));
    const { language, second, verdict } = answered;
    const isSayable = language === shown.language && second === shown.second;
    const isWhole = verdict === null || hasNote || !isForFile(answered);
    return isSayable && isWhole ? { state, answered, drawn: draw(answered) } : undefined;
  });

  /** Puts a turn on the page. */
  function put(answered: Answered, drawn = draw(answered)): void {
    stopReading();
    shown = answered;
    show(answered, drawn);
    offer();
    ahead.begin(shown.options);
  }

  /** Puts what came of a step on the page, goes to it, and says it. */
  function step(answered: Answered, drawn?: Drawn): void {
    const before = shown;
    put(answered, drawn);
    const isSameStep = JSON.stringify(before.state) === JSON.stringify(answered.state);
    goToNew(isSameStep);
    afterFrame(() => {
      if (shown === answered) tell(announcement(answered, before, host, isSameStep));
    });
  }

  /** A turn at a state that was there before, and all that is needed to say it. */
  async function turnAt(state: unknown): Promise<Answered> {
    const turn = conversation.resume(state, beginning(shown));
    await readyToSay(turn, device);
    return { ...turn, draft: '' };
  }

  async function goTo(state: unknown, isCurrent: IsCurrent): Promise<void> {
    if (state === undefined) return;
    look();
    const turn = await turnAt(state);
    if (isCurrent()) step(turn);
  }

  /** Goes on with what came of a form. */
  function goOn(fields: Fields, answered: Answered, drawn?: Drawn): void {
    if (fields.command === 'loeschen') keeping?.forget().catch(() => undefined);
    if (FORGETTING.includes(fields.command)) course.beginAnew(answered.state);
    else course.goOn(answered.state);
    const before = shown;
    const isNextCase = fields.command === 'neu' && before.verdict !== null && isForFile(before);
    look();
    step(isNextCase ? undoable(answered) : answered, drawn);
    // That everything is gone is said above the question.
    if (FORGETTING.includes(fields.command)) window.scrollTo(0, 0);
    if (isNextCase) beginCase(before.state);
  }

  /** To a professional: the next case is typed at once, and what was pressed by mistake is undone. */
  function beginCase(state: unknown): void {
    offerUndo(shown, host, () => {
      void instead(async (isCurrent) => {
        course.goOn(state);
        await goTo(state, isCurrent);
      });
    });
    // A phone would open its keyboard.
    if (matchMedia('(pointer: fine)').matches)
      document.querySelector<HTMLElement>('#text')?.focus({ preventScroll: true });
  }

  async function answer(fields: Fields, isCurrent: IsCurrent): Promise<void> {
    const answered = await answerHere(fields, shown, beginning(shown), device);
    if (isCurrent()) goOn(fields, answered);
  }

  /** What cannot be done here is done by the server, where there is one; else it is said what is missing. */
  async function passOn(fields: Fields, error: unknown, isCurrent: IsCurrent): Promise<void> {
    const canPass = await isServed(form);
    if (!isCurrent()) return;
    if (canPass) {
      course.forget();
      sendOff(form, fields);
    } else if (error instanceof LackingError) showLacking(error.lacking, shown, host);
    else throw error;
  }

  /** Does something, in place of what is still being done. */
  async function instead(work: (isCurrent: IsCurrent) => Promise<void>): Promise<void> {
    const own = Symbol('doing');
    doing = own;
    form.setAttribute('aria-busy', 'true');
    try {
      await work(() => doing === own && !hasLeft());
    } finally {
      if (doing === own) {
        doing = null;
        form.removeAttribute('aria-busy');
      }
    }
  }

  /** Begins anew, with nothing left of what was. */
  function beginAnew(said: readonly RemarkId[]): void {
    const answered = begin(conversation, beginning(shown), said);
    course.beginAnew(answered.state);
    step(answered);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = fieldsOf(form, event.submitter);
    // What is pressed meanwhile was meant for what is no longer there.
    if (doing !== null) return;
    const isPressed = fields.command === undefined && typedIn(fields) === '';
    const known = isPressed ? ahead.of(fields.choose) : undefined;
    if (known !== undefined && known.state === fields.state) {
      goOn(fields, known.answered, known.drawn);
      return;
    }
    void instead(async (isCurrent) => {
      try {
        await answer(fields, isCurrent);
      } catch (error) {
        await passOn(fields, error, isCurrent);
      }
    });
  });
  // Who begins to type will need it in a moment.
  form.addEventListener('input', () => {
    if (now() - (course.last() ?? now()) > SELDOM) course.act();
    loading.needTyping(shown.typing).catch(() => undefined);
  });
  window.addEventListener('popstate', (event) => {
    // The browser has gone there already, whatever is being done here.
    void instead((isCurrent) => goTo(course.goTo(numberIn(event.state)), isCurrent));
  });
  history.scrollRestoration = 'manual';
  pressOnce(form);
  shutMenu();
  openBeside();
  const hasLeft = letLeave(course.forget);

  const look = createForgetting({
    keptFor: KEPT_FOR,
    last: course.last,
    now,
    warn: () =>
      warnOfEnd(shown, host, () => {
        course.act();
        look();
      }),
    end: () => void instead(async () => beginAnew(['expired'])),
  });
  if (kept === 'expired') put(begin(conversation, beginning(shown), ['expired']));
  else if (kept !== null) await instead(async () => put(await turnAt(course.state())));
  else if (hasServer(form)) {
    offer();
    ahead.begin(shown.options);
  }
  // What the site says of itself may have changed since, too.
  else put(shown);
  // Not before: what is wished for would be done to what is not there yet.
  tellLanguage = connectAround((code) => {
    void instead((isCurrent) =>
      answer({ ...fieldsOf(form, null), command: `sprache:${code}` }, isCurrent),
    );
  });
  tellLanguage(shown.language);
  document.documentElement.setAttribute('data-local', '');
}
