/** How long a stream may take to open, in milliseconds. */
const PATIENCE = 3500;

/** A stream that ends sooner was cut by what stands in between: the next one would be, too. */
const LASTS = 5000;

/** By this code a server that stops tells its clients to come back: to whichever is there then. */
const GOING_AWAY = 1001;

/** How a stream ended: it was cut after it had lasted; the server goes away; or none can be had here. */
export type Ending = 'cut' | 'dismissed' | 'blocked';

/** What is told of a stream. */
interface StreamEvents {
  readonly opened: () => void;
  readonly said: (text: string) => void;
  readonly over: (how: Ending) => void;
}

/** Opens a stream. @returns what closes it */
export function openStream(url: string, { opened, said, over }: StreamEvents): () => void {
  let since = Number.POSITIVE_INFINITY;
  let isOver = false;
  let socket: WebSocket | null = null;
  const end = (code?: number) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(patience);
    const hasLasted = Date.now() - since >= LASTS;
    if (code === GOING_AWAY) over('dismissed');
    else over(hasLasted ? 'cut' : 'blocked');
  };
  const patience = setTimeout(() => {
    end();
    socket?.close();
  }, PATIENCE);
  try {
    socket = new WebSocket(url);
  } catch {
    // Where streams are forbidden.
    setTimeout(end);
  }
  if (socket !== null) {
    socket.onopen = () => {
      if (isOver) return;
      since = Date.now();
      clearTimeout(patience);
      opened();
    };
    socket.onmessage = ({ data }) => {
      if (!isOver && typeof data === 'string' && data !== '') said(data);
    };
    socket.onclose = ({ code }) => end(code);
  }
  return () => {
    isOver = true;
    clearTimeout(patience);
    socket?.close();
  };
}
