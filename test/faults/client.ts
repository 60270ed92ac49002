import { type Duplex, duplexPair } from 'node:stream';
import { owners } from './clock.ts';

/** One end of a connection that becomes a stream: what a browser does of it. */
export interface Client {
  /** The server's end. */
  readonly socket: Duplex;
  /** The connection breaks: what was on its way is lost. */
  readonly cut: () => void;
  /** Is heard of no more, as a phone that is switched off: nobody tells the server. */
  readonly vanish: () => void;
  /** Says that it goes. */
  readonly close: () => void;
}

const [TEXT, CLOSE, PING, PONG] = [0x1, 0x8, 0x9, 0xa];

/** Why it goes: as somebody who leaves a page. */
const NORMAL = Buffer.from([0x03, 0xe8]);

/** A frame that a client sends: with the mask of zeros, it stands there as it is. */
function frame(kind: number, said: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x80 | kind, 0x80 | said.length, 0, 0, 0, 0]), said]);
}

/** How long the frame is that comes first; nothing where not even that has come. */
function lengthOf(bytes: Buffer): readonly [head: number, body: number] | null {
  if (bytes.length < 2) return null;
  const short = Number(bytes[1]) & 0x7f;
  const head = { 126: 4, 127: 10 }[short] ?? 2;
  if (bytes.length < head) return null;
  if (head === 2) return [head, short];
  return [head, head === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))];
}

/**
 * Opens a connection.
 * @param onText told what comes on it
 * @param onClosed told once it is over, whoever ended it
 */
export function openClient(onText: (text: string) => void, onClosed: () => void): Client {
  const [mine, socket] = duplexPair();
  let bytes = Buffer.alloc(0);
  let [isOpened, isOver] = [false, false];

  function vanish(): void {
    if (isOver) return;
    isOver = true;
    onClosed();
  }

  function cut(): void {
    vanish();
    mine.destroy();
    socket.destroy();
  }

  function take(kind: number, body: Buffer): void {
    if (kind === TEXT) onText(body.toString());
    if (kind === PING) mine.write(frame(Number(PONG), body));
    if (kind === CLOSE) {
      mine.write(frame(Number(CLOSE), body));
      cut();
    }
  }

  /** @returns whether there was a whole frame, and there may be another one */
  function takeNext(): boolean {
    const [head, body] = lengthOf(bytes) ?? [bytes.length, 1];
    if (bytes.length < head + body) return false;
    const kind = Number(bytes[0]) & 0xf;
    const said = bytes.subarray(head, head + body);
    bytes = bytes.subarray(head + body);
    take(kind, said);
    return !isOver;
  }

  function hear(chunk: Buffer): void {
    if (isOver) return;
    bytes = Buffer.concat([bytes, chunk]);
    const end = isOpened ? 0 : bytes.indexOf('\r\n\r\n');
    if (end === -1) return;
    if (!isOpened) bytes = bytes.subarray(end + 4);
    isOpened = true;
    while (takeNext());
  }

  // A browser does nothing on behalf of a server.
  const here =
    <Given extends readonly unknown[]>(run: (...given: Given) => void) =>
    (...given: Given) =>
      owners.run(undefined, () => run(...given));
  mine.on('data', here(hear)).on('end', here(cut)).on('error', here(cut));
  socket.on('close', here(cut));
  return {
    socket,
    cut,
    vanish,
    close: () => {
      if (!isOver) mine.write(frame(Number(CLOSE), NORMAL));
    },
  };
}
