import { destination, pino } from 'pino';
import type { LogLevel } from '../config/observability.ts';
import type { Event, Observe } from './event.ts';

/** As much as waits to be written, in bytes: a log that takes nothing has no say in the server's memory. */
const MOST_WAITING = 1024 * 1024;

const STANDARD_ERROR = 2;

/** From which level on something is logged. */
function levelOf(event: Event): Exclude<LogLevel, 'silent'> {
  switch (event.event) {
    case 'error':
      return 'error';
    case 'request':
      return event.status >= 500 ? 'warn' : 'debug';
    case 'turn':
      return event.outcome === 'refused' ? 'warn' : 'info';
    case 'store':
      return event.isFailed ? 'debug' : 'trace';
    default:
      return 'info';
  }
}

/**
 * Makes the log: a line of JSON for each event, on standard error. Where that takes nothing, lines are lost, and nobody
 * waits.
 */
export function createLog(level: LogLevel): Observe {
  const out = destination({ dest: STANDARD_ERROR, sync: false, maxLength: MOST_WAITING });
  out.on('error', () => undefined);
  const labelled = (label: string) => ({ level: label });
  // Neither the machine nor the process is of any use to whoever reads it.
  const logger = pino({ level, base: null, formatters: { level: labelled } }, out);
  return (event) => {
    const { ms, ...rest } = { ms: undefined, ...event };
    logger[levelOf(event)](ms === undefined ? rest : { ...rest, ms: Math.round(ms * 10) / 10 });
  };
}
