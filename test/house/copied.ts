import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The project copied to a new folder, with the packages of this one.
 * @param more parts beside what runs
 * @returns the folder
 */
export function copyOfProject(...more: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'lotse-'));
  const parts = ['bot', 'dialogs', 'locales', 'src', 'package.json', 'tsconfig.json', ...more];
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}
