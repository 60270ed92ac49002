import { isEmbedded } from '../../browser/around.ts';
import { KEPT_FOR } from '../../browser/forgetting.ts';
import { readTab, writeTab } from '../../browser/tab-memory.ts';
import { afterFrame } from './after-frame.ts';

/** Under which name a tab keeps it. */
const KEY = 'lotse-page';

/** How many steps can be gone back by the button of the browser. */
const MOST = 50;

/** The states of a conversation one after the other. */
export interface Kept {
  /** The number of the first of the states. */
  readonly first: number;
  /** The number of the one that is shown. */
  readonly at: number;
  readonly states: readonly unknown[];
  /** When something was done last. */
  readonly last: number;
}

/**
 * The course of a conversation in a tab. The history of the browser has the numbers of its states, and
 * nothing of an answer: whoever looks into it later finds one address.
 */
export interface Course {
  /** Goes on to a state; one that is shown already is not gone on to. */
  readonly goOn: (state: unknown) => void;
  /** Begins with a state: of what was before nothing is left, neither here nor in the tab. */
  readonly beginAnew: (state: unknown) => void;
  /** Goes to a number that the browser has; gives its state where there is another one than shown. */
  readonly goTo: (number: number | null) => unknown;
  /** The state that is shown. */
  readonly state: () => unknown;
  /** When something was done last; `null` where nothing was. */
  readonly last: () => number | null;
  /** Notes that something was done. */
  readonly act: () => void;
  /** Keeps nothing any more in the tab. */
  readonly forget: () => void;
}

function isKept(value: unknown): value is Kept {
  const { first, at, states, last } = Object(value) as Partial<Kept>;
  const areNumbers = [first, at, last].every(Number.isSafeInteger);
  return areNumbers && Array.isArray(states) && states[Number(at) - Number(first)] !== undefined;
}

/** The number that the history of the browser has of what is shown. */
export function numberIn(state: unknown): number | null {
  const { lotse } = Object(state) as { readonly lotse?: unknown };
  return Number.isSafeInteger(lotse) ? Number(lotse) : null;
}

/**
 * Notes a number in the history; a browser that takes none has no button back for it. In a panel of another page
 * no step is a place of its own: the button back is that page's.
 */
function note(how: 'pushState' | 'replaceState', lotse: number): void {
  try {
    history[isEmbedded() ? 'replaceState' : how]({ lotse }, '');
  } catch {
    // Too many within a short time, or a frame that may not.
  }
}

/** What the tab kept; that it is too old, where it is. */
export function recalled(now: number): Kept | 'expired' | null {
  const kept = readTab(KEY);
  if (!isKept(kept)) return null;
  if (now < kept.last + KEPT_FOR) return kept;
  writeTab(KEY, null);
  return 'expired';
}

/**
 * Begins the course of a conversation.
 * @param begun the state that is shown, or what the tab kept
 * @param now the time in milliseconds
 */
export function createCourse(begun: { readonly state: unknown } | Kept, now: () => number): Course {
  const number = numberIn(history.state);
  let { first, at, states } =
    'states' in begun ? begun : { first: number ?? 0, at: number ?? 0, states: [begun.state] };
  let last = 'states' in begun ? begun.last : null;
  if (number !== null && states[number - first] !== undefined) at = number;
  note('replaceState', at);

  /** What is still to be noted of the last step: to note it takes longer than to answer. */
  let due: (() => void) | null = null;

  function noteNow(): void {
    due?.();
    due = null;
  }

  function noteLater(work: () => void): void {
    due = work;
    afterFrame(() => due === work && noteNow());
  }

  function keep(): void {
    writeTab(KEY, { first, at, states, last: Number(last) } satisfies Kept);
  }

  function act(): void {
    last = now();
    keep();
  }

  function forget(): void {
    due = null;
    writeTab(KEY, null);
  }

  window.addEventListener('pagehide', noteNow);
  return {
    act,
    forget,
    state: () => states[at - first],
    last: () => last,
    goOn: (state) => {
      noteNow();
      const before = states.slice(0, at - first + 1);
      const isNew = JSON.stringify(before.at(-1)) !== JSON.stringify(state);
      last = now();
      if (isNew) {
        at += 1;
        states = [...before, state].slice(-MOST);
        first = at - states.length + 1;
      }
      noteLater(() => {
        if (isNew) note('pushState', at);
        keep();
      });
    },
    beginAnew: (state) => {
      noteNow();
      at += 1;
      first = at;
      states = [state];
      last = null;
      note('pushState', at);
      forget();
    },
    goTo: (wanted) => {
      // What the browser does not have yet was not gone back from.
      due = null;
      // A place on the page was gone to: it is the same step.
      if (wanted === null) note('replaceState', at);
      if (wanted === null || wanted === at) return undefined;
      const state = states[wanted - first];
      // What was forgotten is not gone back to, but out of: all the way to what was before the page.
      if (wanted < first) history.go(-wanted - 1);
      if (state === undefined) return undefined;
      at = wanted;
      act();
      return state;
    },
  };
}
