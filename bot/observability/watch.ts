import type { ObservabilitySettings } from '../config/observability.ts';
import type { Observe } from './event.ts';
import { createLog } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Whoever watches over a server. */
interface Watch {
  readonly observe: Observe;
  /** Has a running server say of itself what can only be asked. */
  readonly measure: Metrics['watch'];
  /** Where the metrics are; `null` where there are none. */
  readonly metricsPort: number | null;
  readonly close: () => Promise<void>;
}

/**
 * Begins to watch: by the log, and by metrics where an operator wants them.
 * @throws {SettingError} where the address of the metrics is taken
 */
export async function watch({ logLevel, metrics: at }: ObservabilitySettings): Promise<Watch> {
  const log = createLog(logLevel);
  if (at === null)
    return {
      observe: log,
      measure: () => undefined,
      metricsPort: null,
      close: () => Promise.resolve(),
    };
  // Who wants no metrics does not wait for what makes them.
  const [{ createMetrics }, { serveMetrics }] = await Promise.all([
    import('./metrics.ts'),
    import('./metrics-server.ts'),
  ]);
  const metrics = createMetrics();
  const { port, close } = await serveMetrics(metrics, at);
  return {
    observe: (event) => {
      log(event);
      metrics.observe(event);
    },
    measure: metrics.watch,
    metricsPort: port,
    close,
  };
}
