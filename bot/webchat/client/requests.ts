/** Where the server's Direct Line is. */
export const DOMAIN = `${location.origin}/v3/directline`;

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** How long it takes until the server is asked once more, in milliseconds. */
export const RETRY = 3000;

/** What is asked of the server. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string | undefined;
  readonly body?: unknown;
}

/** What it answers. */
export interface Answer {
  readonly status: number;
  /** What came with it, where it was taken; else nothing. */
  readonly said: unknown;
  /** Whether the server itself refuses: what stands in between says other things by the same status. */
  readonly isRefusal: boolean;
}

/** Whether something was taken. */
export function isGood({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Whether the server knows the conversation no more, or whoever asks for it. */
export function isGone({ status, isRefusal }: Pick<Answer, 'status' | 'isRefusal'>): boolean {
  return isRefusal && (status === 401 || status === 403 || status === 404);
}

/** Whether the server itself refuses, and says so in its own form. */
export async function isRefusedBy(response: Response): Promise<boolean> {
  if (response.ok) return false;
  const said: unknown = await response.json().catch(() => null);
  return typeof Object(Object(said)['error'])['code'] === 'string';
}

/** Asks the server. @returns nothing where it cannot be reached */
export async function ask({ method, path, token, body }: Asked): Promise<Answer | null> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(`${DOMAIN}/${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: patience.signal,
    });
    const { status, ok } = response;
    const isRefusal = await isRefusedBy(response);
    return { status, said: ok ? await response.json() : null, isRefusal };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for the next try: shortly, or until there is a network again. */
export function untilRetry(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, RETRY);
    window.addEventListener('online', done);
  });
}
