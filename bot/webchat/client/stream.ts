/** How long a stream may take to open, in milliseconds. */
const PATIENCE = 3500;

/** A stream that ends sooner was cut by what stands in between: the next one would be, too. */
const LASTS = 5000;

/** What is told of a stream. */
interface StreamEvents {
  readonly opened: () => void;
  readonly said: (text: string) => void;
  /** It is over. @param isCut whether it had lasted: else none can be had here */
  readonly over: (isCut: boolean) => void;
}

/** Opens a stream. @returns what closes it */
export function openStream(url: string, { opened, said, over }: StreamEvents): () => void {
  let since = Number.POSITIVE_INFINITY;
  let isOver = false;
  let socket: WebSocket | null = null;
  const end = () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(patience);
    over(Date.now() - since >= LASTS);
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
    socket.onclose = end;
  }
  return () => {
    isOver = true;
    clearTimeout(patience);
    socket?.close();
  };
}
