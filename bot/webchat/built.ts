import { access, copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SettingError } from '../config/setting-error.ts';

/** Where the one file of Web Chat is put that a server needs: with it, none needs the packages it is made of. */
const BUILT = join(import.meta.dirname, '../../dist/chat/webchat.js');

/**
 * Web Chat as its makers packed it, where its packages are installed. The small bundle leaves out cards and
 * speech, which we do not use, and halves what a phone has to load.
 * @throws where they are not
 */
function packed(): string {
  const main = createRequire(import.meta.url).resolve('botframework-webchat');
  return join(dirname(main), '../dist/webchat-minimal.js');
}

/** Puts it where a server finds it without its packages, its licences beside it. @returns where that is */
export async function buildWebChat(): Promise<string> {
  await mkdir(dirname(BUILT), { recursive: true });
  await copyFile(packed(), BUILT);
  await copyFile(`${packed()}.LICENSE.txt`, `${BUILT}.LICENSE.txt`);
  return BUILT;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * Where Web Chat is: in its packages, and where they are not installed, as it was built.
 * @throws {SettingError} where it is neither installed nor built
 */
export async function webChatFile(): Promise<string> {
  try {
    return packed();
  } catch (cause) {
    if (await isThere(BUILT)) return BUILT;
    throw new SettingError('no-webchat', { params: {}, cause });
  }
}
