import { spawnSync } from 'node:child_process';
import { chromiumPath } from '../browser/chromium.ts';
import { redisPath } from './redis.ts';

// Sees to it that the programs are there with which is tested: `npm run tools`.

function run(command: string, ...args: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env: environment }).status === 0;
}

const TOOLS = [
  {
    find: chromiumPath,
    debian: 'chromium',
    missing: `Chromium is missing, and this account may not install it.
Install the package "chromium" (Debian: apt-get install chromium; Ubuntu: snap install chromium;
Fedora: dnf install chromium), or name a browser in the environment: CHROMIUM=/path/to/chromium.
`,
  },
  {
    find: redisPath,
    // Without a service: the server is started by the tests that need it, and ends with them.
    debian: 'redis-tools',
    missing: `Redis is missing, and this account may not install it.
Install the package "redis-tools" (Debian, Ubuntu: apt-get install redis-tools; Fedora: dnf install valkey),
or name a server in the environment: REDIS_SERVER=/path/to/redis-server.
`,
  },
] as const;

const wanted = TOOLS.filter(({ find }) => find() === undefined);
if (wanted.length > 0 && process.getuid?.() === 0) {
  // Of several sources of packages one may be down, and what is wanted be in another.
  run('apt-get', 'update', '-qq');
  for (const { debian } of wanted) run('apt-get', 'install', '-y', '-qq', debian);
}
for (const { find, missing } of TOOLS) {
  const found = find();
  process.stdout.write(found === undefined ? missing : `${found}\n`);
  if (found === undefined) process.exitCode = 1;
}
