// Where this browser keeps something for a tab; refused in a frame by careful browsers.

/** Whether the browser lets this page remember anything. */
export function canRemember(): boolean {
  try {
    return sessionStorage !== null;
  } catch {
    return false;
  }
}

/** What was kept for this tab under a name; nothing where there is nothing, or it is refused. */
export function readTab(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps something for this tab under a name, or nothing any more; where that is refused, it is forgotten. */
export function writeTab(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The conversation works all the same; a reload begins anew.
  }
}
