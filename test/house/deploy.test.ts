import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LONGEST_BODY } from '../../bot/api/limits.ts';
import { CHANNELS } from '../../bot/channels/capabilities.ts';
import { readSettings } from '../../bot/config/settings.ts';
import { LIMITS } from '../../bot/server/http-server.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const UNIT = read('deploy/zielgruppenlotse.service');
const NGINX = read('deploy/nginx.conf');

/** What stands behind a word at the beginning of a line. */
const valueIn = (file: string, pattern: RegExp) => pattern.exec(file)?.[1] ?? '';

describe('The unit for systemd', () => {
  it('starts what there is to start, as `npm start` does', () => {
    const [node, ...rest] = valueIn(UNIT, /^ExecStart=(.*)$/m).split(' ');
    const root = valueIn(UNIT, /^WorkingDirectory=(.*)$/m);
    expect(node?.startsWith(`${root}/node_modules/node/`)).toBe(true);
    expect(existsSync(String(node).replace(`${root}/`, ''))).toBe(true);
    expect(JSON.parse(read('package.json')).scripts.start).toBe(`node ${rest.join(' ')}`);
  });

  it('keeps what is kept where the server looks for it, and waits until it has ended', () => {
    const folder = `/var/lib/${valueIn(UNIT, /^StateDirectory=(.*)$/m)}`;
    const { store } = readSettings({ STATE_DIRECTORY: folder });
    expect(JSON.stringify(store)).toContain(`${folder}/kept.db`);
    expect(Number(valueIn(UNIT, /^TimeoutStopSec=(.*)$/m))).toBeGreaterThan(8);
  });
});

/** As nginx writes sizes, in bytes. */
const bytes = (size: string) => Number.parseInt(size, 10) * 1024;

/** The longest bodies that the server takes, by the place of nginx that hands them on. */
const BODIES: readonly (readonly [string, number])[] = [
  ['/', 1024 * 1024],
  ['/v3/directline/', CHANNELS.webchat.longestBody.in],
  ['= /api/messages', CHANNELS.msteams.longestBody.in],
  ['= /api/assess', LONGEST_BODY],
];

describe('The example for nginx', () => {
  it('asks the server where it is, under the name that it has', () => {
    const name = valueIn(NGINX, /^ {4}server_name ([a-z.]+);$/m);
    const { host, port, publicUrl } = readSettings({ PUBLIC_URL: `https://${name}` });
    expect(NGINX).toContain(`    server ${host}:${port};`);
    expect(NGINX).toContain(`PUBLIC_URL=${publicUrl}`);
  });

  it('hands on all that the server takes, so that the server can say what is too long', () => {
    const places = [...NGINX.matchAll(/location (.*) \{\s+client_max_body_size (\d+k);/g)];
    expect(places.map(([, place]) => place)).toEqual(BODIES.map(([place]) => place));
    for (const [index, [, longest]] of BODIES.entries()) {
      expect(bytes(places[index]?.[2] ?? '')).toBeGreaterThan(longest);
      expect(bytes(places[index]?.[2] ?? '')).toBeLessThan(longest * 2);
    }
  });

  it('waits as the server does', () => {
    const seconds = (name: string) =>
      Number(valueIn(NGINX, new RegExp(`^ *${name} (\\d+)s;`, 'm')));
    expect(seconds('client_header_timeout') * 1000).toBe(LIMITS.headersTimeout);
    expect(seconds('client_body_timeout') * 1000).toBe(LIMITS.requestTimeout);
    expect(seconds('keepalive_timeout') * 1000).toBeLessThan(LIMITS.keepAliveTimeout);
  });

  it('writes down no address, and nothing of what was asked for', () => {
    const format = valueIn(NGINX, /^log_format lotse '(.*)';$/m);
    expect(format).not.toMatch(/remote|uri|args|request\b(?!_)|http_(?!x_request_id)|forwarded/);
    expect(NGINX.match(/^ *(access_log|error_log) .*$/gm)).toEqual([
      '    access_log off;',
      '    access_log off;',
      '    access_log /var/log/nginx/lotse.log lotse;',
      '    error_log /var/log/nginx/lotse-error.log crit;',
    ]);
  });
});
