import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webChatFile } from '../../bot/webchat/built.ts';
import { run } from './running.ts';

const FILES = ['package.json', 'bot/webchat/built.ts', 'bot/config/setting-error.ts'];
const FIND = `import('./bot/webchat/built.ts').then(({ webChatFile }) => webChatFile()).then(
  (file) => process.stdout.write(file), ({ id }) => process.stdout.write(id))`;

it('a server without the packages of Web Chat has the file that was built, or says that it is missing', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'built-')));
  for (const file of FILES) cpSync(file, join(folder, file));
  const found = () => execFileSync(process.execPath, ['-e', FIND], { cwd: folder }).toString();
  expect(found()).toBe('no-webchat');
  const { lines } = run('build-chat', []);
  const built = readFileSync(String(lines[0]));
  expect(built.equals(readFileSync(await webChatFile()))).toBe(true);
  mkdirSync(join(folder, 'dist/chat'), { recursive: true });
  writeFileSync(join(folder, 'dist/chat/webchat.js'), built);
  expect(found()).toBe(join(folder, 'dist/chat/webchat.js'));
});
