import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Keeping, Store, Written } from './store.ts';
import { orStoreFailure, StoreFailure } from './store-failure.ts';

/** Where a value is kept, and the key that opens it: 32 bytes, which no store ever has. */
export interface Slot {
  readonly id: string;
  readonly key: Uint8Array;
}

/** A value as it was read, with the mark that says which version of it this is. */
export interface Opened<T> {
  /** Nothing where it does not open: it is damaged, or another key sealed it. */
  readonly value: T | null;
  readonly eTag: string;
}

/**
 * Keeps values that JSON can say, sealed: each can be read by whoever has its key, and by nobody else. Everything
 * throws {StoreFailure} where the store fails.
 */
export interface Vault<T> {
  /**
   * @returns nothing where nothing is kept
   * @throws {StoreFailure} also where a later version of this server has sealed it: that one can go on with it
   */
  readonly read: (slot: Slot) => Promise<Opened<T> | null>;
  /** @param eTag of the version that this one follows; `null` for the first */
  readonly write: (slot: Slot, value: T, eTag: string | null, keeping: Keeping) => Promise<Written>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly tidy: () => Promise<void>;
}

/** The form of what is sealed; it goes up with every change after which an older one is read differently. */
const FORM = 1;

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** As much as a value may have once it is opened, in bytes: what is kept is far smaller. */
const LARGEST = 8 * 1024 * 1024;

/** What a sealed value is bound to: put into another slot, or into another form, it does not open. */
const boundTo = (id: string) => Buffer.from(`lotse/${FORM}/${id}`);

/** Seals a value: its JSON, packed, by AES-256-GCM. */
function seal({ id, key }: Slot, value: unknown): Uint8Array {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(boundTo(id));
  const packed = deflateRawSync(JSON.stringify(value));
  const sealed = Buffer.concat([cipher.update(packed), cipher.final()]);
  return Buffer.concat([Buffer.from([FORM]), iv, cipher.getAuthTag(), sealed]);
}

/** Opens what was sealed. @throws where the key is not its own, or it is damaged */
function open({ id, key }: Slot, bytes: Uint8Array): unknown {
  const [iv, tag, sealed] = [
    bytes.subarray(1, 1 + IV),
    bytes.subarray(1 + IV, 1 + IV + TAG),
    bytes.subarray(1 + IV + TAG),
  ];
  const decipher = createDecipheriv(CIPHER, key, iv).setAAD(boundTo(id)).setAuthTag(tag);
  const packed = Buffer.concat([decipher.update(sealed), decipher.final()]);
  return JSON.parse(inflateRawSync(packed, { maxOutputLength: LARGEST }).toString('utf8'));
}

/**
 * Makes a vault of a store. What cannot be opened is as good as gone, and is written over when something begins anew;
 * reading it changes nothing: another server may have the key.
 * @param older keys that what was sealed before may still open with; it is sealed with its own when it is written
 */
export function createVault<T>(store: Store, older: readonly Uint8Array[] = []): Vault<T> {
  function openWithAny({ id, key }: Slot, bytes: Uint8Array): unknown {
    for (const each of [key, ...older]) {
      try {
        return open({ id, key: each }, bytes);
      } catch {
        // Another one may fit.
      }
    }
    return null;
  }

  const remove = (id: string) => orStoreFailure(() => store.remove(id));

  return {
    read: async (slot) => {
      const kept = await orStoreFailure(() => store.read(slot.id));
      if (kept === null) return null;
      const { bytes, eTag } = kept;
      if (Number(bytes[0]) > FORM) throw new StoreFailure('form');
      return { value: openWithAny(slot, bytes) as T | null, eTag };
    },
    write: (slot, value, eTag, keeping) => {
      const sealed = seal(slot, value);
      return orStoreFailure(() => store.write(slot.id, sealed, eTag, keeping));
    },
    remove,
    tidy: () => orStoreFailure(store.tidy),
  };
}
