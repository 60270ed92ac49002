import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOG_LEVELS, type LogLevel } from '../../../bot/config/observability.ts';
import type { Event, Made, Route } from '../../../bot/observability/event.ts';
import { createLog } from '../../../bot/observability/log.ts';

/** What is written of events, as lines. */
function written(level: LogLevel, events: readonly Event[], writableLength = 0) {
  const lines: string[] = [];
  const observe = createLog(level, { write: (line) => lines.push(line), writableLength });
  for (const event of events) observe(event);
  return lines;
}

const requestId = randomUUID();
const place = { kind: 'RangeError' as Made<'kind'>, place: 'at a.ts:1:2' as Made<'place'> };

/** Each kind of event, with the level from which on it is written. */
const EVENTS: readonly (readonly [LogLevel, Event])[] = [
  ['info', { event: 'started', version: '1', rules: 'a', node: 'v24', metricsPort: null }],
  ['info', { event: 'stopping' }],
  ['warn', { event: 'misaddressed' }],
  ['info', { event: 'stopped', ms: 1 }],
  [
    'debug',
    { event: 'request', requestId, method: 'GET', route: '/a/:id' as Route, status: 200, ms: 1 },
  ],
  ['debug', { event: 'refused', requestId, status: 404, why: 'NotFound' }],
  ['warn', { event: 'refused', requestId, status: 503, why: 'ServiceUnavailable' }],
  ['debug', { event: 'turn', channel: 'webchat', language: 'ar', outcome: 'taken', ms: 1 }],
  ['trace', { event: 'store', operation: 'read', outcome: 'done', ms: 1 }],
  ['debug', { event: 'store', operation: 'write', outcome: 'conflict', ms: 1 }],
  ['warn', { event: 'store', operation: 'write', outcome: 'full', ms: 1 }],
  ['error', { event: 'store', operation: 'write', outcome: 'failed', ms: 1 }],
  ['error', { event: 'error', ...place, requestId: null }],
];

describe('The log', () => {
  it.each(EVENTS)('has, from %s on, one line of JSON for %o', (level, event) => {
    const lines = written(level, [event]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    const { time, ...told } = JSON.parse(lines[0] ?? '');
    expect(new Date(time).toISOString()).toBe(time);
    expect(told).toEqual({ level, ...event });
    const higher = LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(level));
    for (const each of higher) expect(written(each, [event])).toEqual([]);
  });

  it.each(EVENTS)('(%s) has nothing that is no field of %o, though it is handed in', (_, event) => {
    const smuggled = { ...event, text: 'Canary', msg: 'Canary', err: new Error('Canary') };
    expect(written('trace', [smuggled]).join()).not.toContain('Canary');
  });

  it('knows no other events, and no other fields: they do not compile', () => {
    const observe = createLog('silent');
    // @ts-expect-error what somebody typed is no field
    observe({ event: 'stopped', ms: 1, text: 'Canary' });
    // @ts-expect-error an address is no pattern of a route
    observe({ event: 'request', requestId, method: 'GET', route: '/a/1', status: 200, ms: 1 });
    // @ts-expect-error what somebody answered is no event
    observe({ event: 'answer' });
  });

  it('waits for no reader: what is too much for one is not written', () => {
    const [[, event] = [null, { event: 'stopping' as const }]] = EVENTS;
    expect(written('trace', [event], 1024 * 1024)).toEqual([]);
    expect(written('trace', [event], 1024 * 1024 - 1)).toHaveLength(1);
  });
});
