/**
 * Runs npm scripts beside one another, and ends in the worst of their codes: `node test/in-parallel.ts browsing reckoning`.
 * What waits for a browser leaves a core to what counts branches.
 */
import { spawn } from 'node:child_process';

const codes = process.argv.slice(2).map((script) => {
  const child = spawn('npm', ['run', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise<number>((ended) => {
    child.on('error', () => ended(1));
    child.on('close', (code) => ended(code ?? 1));
  });
});
process.exitCode = Math.max(...(await Promise.all(codes)));
