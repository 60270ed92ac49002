import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Room } from '../store/store.ts';
import type { Observe } from './event.ts';

/** What is counted, for Prometheus. */
export interface Metrics {
  readonly observe: Observe;
  /** Has gauges say what they measure; asked whenever somebody looks. */
  readonly watch: (measured: Measured) => void;
  /** @returns everything in the format of Prometheus, and its media type */
  readonly text: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** What can be asked of a running server. */
export interface Measured {
  /** How many streams are open. */
  readonly streams: () => number;
  /** What is kept: conversations, and passes for their streams. */
  readonly kept: () => Promise<Room>;
}

/** In seconds: a turn takes a few milliseconds, a note half a second. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Makes the metrics of a server, and those of its process: memory, event loop, garbage. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Histogram({ name, help, labelNames, registers, buckets: BUCKETS });

  const turns = counter('lotse_turns_total', 'Turns taken', ['channel', 'outcome']);
  const turnTime = histogram('lotse_turn_seconds', 'Time of a turn', ['channel']);
  const requests = counter('lotse_requests_total', 'Requests answered', [
    'method',
    'route',
    'status',
  ]);
  const requestTime = histogram('lotse_request_seconds', 'Time of a request', ['route']);
  const storeTime = histogram('lotse_store_seconds', 'Time of the store', ['operation']);
  const storeFailures = counter('lotse_store_failures_total', 'Failures of the store', [
    'operation',
  ]);
  const errors = counter('lotse_errors_total', 'Errors of the server itself', []);

  return {
    observe: (event) => {
      switch (event.event) {
        case 'turn':
          turns.inc({ channel: event.channel, outcome: event.outcome });
          turnTime.observe({ channel: event.channel }, event.ms / 1000);
          break;
        case 'request':
          requests.inc({ method: event.method, route: event.route, status: event.status });
          requestTime.observe({ route: event.route }, event.ms / 1000);
          break;
        case 'store':
          storeTime.observe({ operation: event.operation }, event.ms / 1000);
          if (event.isFailed) storeFailures.inc({ operation: event.operation });
          break;
        case 'error':
          errors.inc();
          break;
        default:
      }
    },
    watch: ({ streams, kept }) => {
      new Gauge({
        name: 'lotse_streams',
        help: 'Open streams',
        registers,
        collect() {
          this.set(streams());
        },
      });
      new Gauge({
        name: 'lotse_kept',
        help: 'What is kept, by its number and its bytes',
        labelNames: ['unit'],
        registers,
        async collect() {
          const { things, bytes } = await kept().catch(() => ({ things: NaN, bytes: NaN }));
          this.set({ unit: 'things' }, things);
          this.set({ unit: 'bytes' }, bytes);
        },
      });
    },
    text: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}
