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
  /** What the server itself calls why it refuses; nothing where it does not, or what stands in between does. */
  readonly code: string | null;
}

/** Whether something was taken. */
export function isGood({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Whether the server knows the conversation no more, or whoever asks for it. */
export function isGone({ status, code }: Pick<Answer, 'status' | 'code'>): boolean {
  return code !== null && (status === 401 || status === 403 || status === 404);
}

/** Whether there is no room for more. */
export function isFull({ code }: Pick<Answer, 'code'>): boolean {
  return code === 'ServiceUnavailable';
}

/** What the server calls why it refuses, where it says so in its own form. */
export async function codeIn(response: Response): Promise<string | null> {
  if (response.ok) return null;
  const said: unknown = await response.json().catch(() => null);
  const { code } = Object(Object(said)['error']);
  return typeof code === 'string' ? code : null;
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
    const code = await codeIn(response);
    return { status, said: ok ? await response.json() : null, code };
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
