import type { ErrorPlace, Made } from '../observability/event.ts';
import { StoreFailure } from '../store/store-failure.ts';

/** What errors are called in code. */
const KIND = /^[A-Z]\w{0,60}$/;

/** A line of a stack that names a place: a file, with line and column. */
const FRAME = /^ {4}(at .+:\d+:\d+\)?)$/m;

/** What stands in a stack behind the message: that may have lines that look like places, and quote an answer. */
function framesOf({ stack = '', message }: Error): string {
  const begin = stack.indexOf(message);
  return begin === -1 ? '' : stack.slice(begin + message.length);
}

/** What a store has thrown says more than that it failed. */
const originOf = (error: Error) =>
  error instanceof StoreFailure && error.cause instanceof Error ? error.cause : error;

/** What an error is called, and where it was thrown; never its message: it may quote an answer. */
export function errorPlace(thrown: Error): ErrorPlace {
  try {
    const error = originOf(thrown);
    const kind = KIND.test(error.name) ? error.name : Error.name;
    const place = FRAME.exec(framesOf(error))?.[1] ?? '';
    return { kind: kind as Made<'kind'>, place: place as Made<'place'> };
  } catch {
    // It cannot even be read.
    return { kind: Error.name as Made<'kind'>, place: '' as Made<'place'> };
  }
}
