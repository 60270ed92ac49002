import { createHash, randomBytes } from 'node:crypto';
import type { Slot, Vault } from '../store/vault.ts';
import type { Holder } from './tokens.ts';

/** How long a pass may wait to be used, in milliseconds. */
const LIFETIME = 60_000;

/** What opens a stream once: it stands in an address, which others may write down. */
export interface Passes {
  /** @returns nothing where none can be kept */
  readonly issue: (holder: Holder) => Promise<string | null>;
  /** @returns nothing for a pass that was used, is over, or never was */
  readonly use: (pass: string) => Promise<Holder | null>;
}

/** Where a pass is kept, and what opens it there: both come of the pass, and it of neither. */
export function passSlot(pass: string): Slot {
  const bytes = createHash('sha512').update(pass).digest();
  return { id: `pass|${bytes.toString('base64url', 0, 24)}`, key: bytes.subarray(32) };
}

/**
 * Makes the passes. Who finds one in the log of a proxy, and the store beside it, can read nothing with it: by then it
 * was used, and is gone.
 */
export function createPasses(vault: Vault<Holder>): Passes {
  return {
    issue: async (holder) => {
      const pass = randomBytes(32).toString('base64url');
      const keeping = { idle: LIFETIME, atMost: LIFETIME, givesWay: true };
      const written = await vault.write(passSlot(pass), holder, null, keeping);
      return written === 'written' ? pass : null;
    },
    use: async (pass) => {
      const slot = passSlot(pass);
      const kept = await vault.read(slot);
      // Of two who come with the same pass, one is let in, whichever servers they come to.
      return kept !== null && (await vault.remove(slot.id)) ? kept.value : null;
    },
  };
}
