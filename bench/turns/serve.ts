/** The program behind `contender.ts`: one of the servers, in a process of its own. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { echoServer } from './echo.ts';
import { productServer } from './product.ts';
import { waterfallServer } from './waterfall.ts';

/** What is answered to whoever started this process. */
export interface Told {
  readonly cpu: NodeJS.CpuUsage;
  readonly longestBlock: number;
}

/** What can be asked of it. */
export type Asked = keyof Told;

const SERVERS = { product: productServer, waterfall: waterfallServer, echo: echoServer };

const server = await SERVERS[process.argv[2] as keyof typeof SERVERS]();
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');

const delay = monitorEventLoopDelay({ resolution: 1 });
const TELLING: { readonly [What in Asked]: () => Told[What] } = {
  cpu: () => process.cpuUsage(),
  longestBlock: () => {
    // A timer that samples costs the processor something: it runs only where it is asked for.
    delay.enable();
    const longest = delay.max / 1e6;
    delay.reset();
    return longest;
  },
};
process.on('message', (what: Asked) => process.send?.(TELLING[what]()));
process.on('disconnect', () => process.exit());
process.send?.((server.server.address() as AddressInfo).port);
