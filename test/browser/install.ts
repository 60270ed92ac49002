import { spawnSync } from 'node:child_process';
import { chromiumPath } from './chromium.ts';

// Sees to it that there is a browser to test with: `npm run browser`.

function run(command: string, ...args: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env: environment }).status === 0;
}

const MISSING = `Chromium is missing, and this account may not install it.
Install the package "chromium" (Debian: apt-get install chromium; Ubuntu: snap install chromium;
Fedora: dnf install chromium), or name a browser in the environment: CHROMIUM=/path/to/chromium.
`;

if (chromiumPath() === undefined && process.getuid?.() === 0) {
  // Of several sources of packages one may be down, and the browser be in another.
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', 'chromium');
}
const found = chromiumPath();
process.stdout.write(found === undefined ? MISSING : `${found}\n`);
process.exitCode = found === undefined ? 1 : 0;
