import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createMetrics, type Metrics } from '../../../bot/observability/metrics.ts';
import { type MetricsServer, serveMetrics } from '../../../bot/observability/metrics-server.ts';
import { begin, call, post } from '../server/direct-line-client.ts';
import { type Serving, serve } from '../server/serving.ts';
import { said, statusesIn } from '../server/wire.ts';
import { forWrites } from '../store/troubled.ts';

let metrics: Metrics;
let served: MetricsServer;
let serving: Serving;
let url: string;
const troubles = { next: forWrites() };
beforeAll(async () => {
  metrics = createMetrics();
  served = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${served.port}`;
  serving = await serve({ observe: metrics.observe, next: (asked) => troubles.next(asked) });
  metrics.watch(serving.measured, { version: '1.2.3', rules: 'abcdefgh' });
});
afterAll(async () => {
  await served.close();
  await serving.stop();
});

async function collected(): Promise<string> {
  return (await call<string>(url, 'GET', '/metrics')).body;
}

/** The value of a series; nothing where there is none. */
async function valueIn(series: string): Promise<number | undefined> {
  const line = (await collected()).split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}

describe('The metrics', () => {
  it('are there for whoever collects them, as Prometheus reads them', async () => {
    const { status, headers, body } = await call<string>(url, 'GET', '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of body.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{.*\})? [-+.\deE]+|\w+(\{.*\})? NaN|)$/i);
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
      expect(body).toContain(`\n${name} `);
    expect(body).toContain('lotse_build_info{version="1.2.3",rules="abcdefgh"} 1');
  });

  it('count turns, requests, refusals, streams and what the store does', async () => {
    const ticket = await begin(serving.url, 'de');
    const stream = new WebSocket(ticket.streamUrl);
    await once(stream, 'message');
    expect(await valueIn('lotse_streams')).toBe(1);
    const closed = once(stream, 'close');
    stream.terminate();
    await closed;
    troubles.next = forWrites('conflict', 'fails', 'full');
    expect((await post(serving.url, ticket, { type: 'message', text: 'hilfe' })).status).toBe(503);
    await call(serving.url, 'GET', '/nowhere');
    const store = 'lotse_store_operations_total{operation="write"';
    const requests = 'lotse_requests_total{method=';
    const expected: Readonly<Record<string, number>> = {
      'lotse_turns_total{channel="webchat",outcome="taken"}': 1,
      'lotse_turns_total{channel="webchat",outcome="full"}': 1,
      'lotse_turn_seconds_count{channel="webchat"}': 2,
      [`${store},outcome="done"}`]: 2,
      [`${store},outcome="conflict"}`]: 1,
      [`${store},outcome="failed"}`]: 1,
      [`${store},outcome="full"}`]: 1,
      [`${requests}"GET",route="none",status="404"}`]: 1,
      [`${requests}"POST",route="/v3/directline/conversations",status="201"}`]: 1,
      'lotse_refusals_total{status="503"}': 1,
      'lotse_refusals_total{status="404"}': 1,
      lotse_errors_total: 1,
      lotse_streams: 0,
      'lotse_kept{unit="things"}': 1,
    };
    for (const [series, value] of Object.entries(expected))
      await expect.poll(() => valueIn(series), { message: series }).toBe(value);
  });

  it('have no more series than the code has names, whatever is asked for', async () => {
    const seriesNow = async () => (await collected()).match(/^lotse_.*(?= )/gm) ?? [];
    const strange = (path: string) =>
      said(serving.url, `M-SEARCH ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    await call(serving.url, 'GET', '/first');
    await strange('/first');
    await expect.poll(seriesNow).toContainEqual(expect.stringContaining('method="_OTHER"'));
    const before = await seriesNow();
    for (let count = 0; count < 50; count += 1) {
      await call(serving.url, 'GET', `/nowhere/${count}?a=${count}`);
      await strange(`/nowhere/${count}`);
    }
    expect(await seriesNow()).toEqual(before);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/metrics/', 404],
    ['GET', '/metrics/..', 404],
    ['GET', '//metrics', 404],
    ['POST', '/metrics', 405],
    ['OPTIONS', '/metrics', 405],
    ['HEAD', '/metrics', 200],
    ['GET', '/healthz', 404],
  ])('answer %s %s with %i', async (method, path, status) => {
    const answer = await said(
      url,
      `${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    );
    expect(statusesIn(answer)).toEqual([status]);
    expect(answer.split('\r\n\r\n')[1]).toBe('');
  });

  it.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400],
    ['a target that is none', 'GET http://[ HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n', 404],
    [
      'a body',
      'GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc',
      200,
    ],
    ['headers that are too long', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('survive %s', async (_title, sent, status) => {
    expect(statusesIn(await said(url, sent))).toEqual([status]);
    expect((await call(url, 'GET', '/metrics')).status).toBe(200);
  });

  it('say which setting is to be changed where their port is taken', async () => {
    await expect(serveMetrics(metrics, { port: served.port, host: '127.0.0.1' })).rejects.toThrow(
      expect.objectContaining({ params: expect.objectContaining({ setting: 'METRICS_PORT' }) }),
    );
  });
});
