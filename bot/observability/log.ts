import { pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config/observability.ts';
import type { Event, EventName, FieldsOf, Observe } from './event.ts';

/** How many bytes of lines may wait for whoever reads them: what comes then is not written, and keeps nobody waiting. */
const MOST_WAITING = 1024 * 1024;

/** Where lines go: standard output, or something like it. */
export interface Out {
  readonly write: (line: string) => unknown;
  readonly writableLength: number;
}

/** Which fields of an event are written: whatever else is handed in with one stays out. */
const FIELDS: { readonly [Name in EventName]: readonly (keyof FieldsOf<Name>)[] } = {
  started: ['version', 'rules', 'node', 'metricsPort'],
  misaddressed: [],
  stopping: [],
  stopped: ['ms'],
  request: ['requestId', 'method', 'route', 'status', 'ms'],
  refused: ['requestId', 'status', 'why'],
  turn: ['channel', 'language', 'outcome', 'ms'],
  store: ['operation', 'outcome', 'ms'],
  error: ['kind', 'place', 'requestId'],
};

/** What it is about for whoever runs the server: a mistake of a client's is not theirs. */
function levelOf(told: Event): Exclude<LogLevel, 'silent'> {
  switch (told.event) {
    case 'error':
      return 'error';
    case 'refused':
      return told.status < 500 ? 'debug' : 'warn';
    case 'store':
      return ({ done: 'trace', conflict: 'debug', full: 'warn', failed: 'error' } as const)[
        told.outcome
      ];
    case 'misaddressed':
      return 'warn';
    case 'request':
    case 'turn':
      return 'debug';
    default:
      return 'info';
  }
}

function written(told: Event): Readonly<Record<string, unknown>> {
  const fields = told as Event & Readonly<Record<string, unknown>>;
  const entries = FIELDS[told.event].map((name) => [name, fields[name]]);
  return { event: told.event, ...Object.fromEntries(entries) };
}

/**
 * Makes the log: a line of JSON for each event.
 * @param level what is below it is not written
 */
export function createLog(level: LogLevel, out: Out = process.stdout): Observe {
  const logger = pino(
    {
      level,
      // Neither the machine nor its process: whoever collects lines knows where they come from.
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
    },
    {
      write: (line) => {
        if (out.writableLength < MOST_WAITING) out.write(line);
      },
    },
  );
  return (told) => {
    const at = levelOf(told);
    if (logger.isLevelEnabled(at)) logger[at](written(told));
  };
}
