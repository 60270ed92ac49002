import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Room } from '../store/store.ts';
import type { FieldsOf, Observe } from './event.ts';

/** What is counted, for Prometheus. */
export interface Metrics {
  readonly observe: Observe;
  /** Has gauges say what they measure; asked whenever somebody looks. */
  readonly watch: (measured: Measured, build: Build) => void;
  /** @returns everything in the format of Prometheus, and its media type */
  readonly text: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** What runs. */
type Build = Pick<FieldsOf<'started'>, 'version' | 'rules'>;

/** What can be asked of a running server. */
export interface Measured {
  /** How many streams are open. */
  readonly streams: () => number;
  /** What is kept: conversations, and passes for their streams. */
  readonly kept: () => Promise<Room>;
}

/** In seconds: a turn takes a few milliseconds, a note half a second. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** In place of what is not known. */
const NONE = 'none';

/**
 * Makes the metrics of a server, and those of its process: memory, event loop, garbage. Their labels are names out of
 * the code, and statuses of HTTP: there are no more series than these allow, whatever clients send.
 */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Histogram({ name, help, labelNames, registers, buckets: BUCKETS });

  const turns = counter('lotse_turns_total', 'Turns taken', ['channel', 'outcome']);
  const turnTime = histogram('lotse_turn_seconds', 'Turns, in seconds', ['channel']);
  const requests = counter('lotse_requests_total', 'Requests answered', [
    'method',
    'route',
    'status',
  ]);
  const requestTime = histogram('lotse_request_seconds', 'Requests, in seconds', ['route']);
  const storeTime = histogram('lotse_store_seconds', 'Store, in seconds', ['operation']);
  const storeOutcomes = counter('lotse_store_operations_total', 'Store, by outcome', [
    'operation',
    'outcome',
  ]);
  const refusals = counter('lotse_refusals_total', 'Requests refused', ['status']);
  const errors = counter('lotse_errors_total', 'Errors', []);

  return {
    observe: (event) => {
      switch (event.event) {
        case 'turn':
          turns.inc({ channel: event.channel, outcome: event.outcome });
          turnTime.observe({ channel: event.channel }, event.ms / 1000);
          break;
        case 'request':
          requests.inc({
            method: event.method,
            route: event.route ?? NONE,
            status: event.status ?? NONE,
          });
          requestTime.observe({ route: event.route ?? NONE }, event.ms / 1000);
          break;
        case 'refused':
          refusals.inc({ status: event.status });
          break;
        case 'store':
          storeTime.observe({ operation: event.operation }, event.ms / 1000);
          storeOutcomes.inc({ operation: event.operation, outcome: event.outcome });
          break;
        case 'error':
          errors.inc();
          break;
        default:
      }
    },
    watch: ({ streams, kept }, build) => {
      new Gauge({
        name: 'lotse_build_info',
        help: 'Build',
        labelNames: ['version', 'rules'],
        registers,
      }).set(build, 1);
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
        help: 'Kept, by unit',
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
