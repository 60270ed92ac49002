// Where this browser keeps something for a tab; refused in a frame by careful browsers.

const KEY = 'lotse';

/** Whether the browser lets this page remember anything. */
export function canRemember(): boolean {
  try {
    return sessionStorage !== null;
  } catch {
    return false;
  }
}

/** What was kept for this tab; nothing where there is nothing, or it is refused. */
export function readTab(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps something for this tab, or nothing any more; where that is refused, it is forgotten. */
export function writeTab(value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // The conversation works all the same; a reload begins anew.
  }
}
