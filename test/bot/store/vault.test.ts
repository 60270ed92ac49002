import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import { KEPT } from '../../../bot/store/store.ts';
import { StoreFailure } from '../../../bot/store/store-failure.ts';
import { createVault } from '../../../bot/store/vault.ts';

const keyOf = (byte: number) => new Uint8Array(32).fill(byte);
const SLOT = { id: 'one', key: keyOf(1) };
const KEEPING = { ...KEPT, givesWay: false };
const VALUE = { said: 'Canary-Murmeltier', deep: [{ is: true }, null, 7] };

async function sealed() {
  const store = createMemoryStore(() => 0);
  const vault = createVault<typeof VALUE>(store);
  await vault.write(SLOT, VALUE, null, KEEPING);
  const { bytes } = (await store.read('one')) ?? { bytes: new Uint8Array() };
  return { store, vault, bytes };
}

describe('What is sealed', () => {
  it('is opened by its key, as it was', async () => {
    const { vault } = await sealed();
    expect((await vault.read(SLOT))?.value).toEqual(VALUE);
  });

  it('says nothing of what is in it, and never the same twice', async () => {
    const [one, other] = [await sealed(), await sealed()];
    expect(Buffer.from(one.bytes).toString('latin1')).not.toContain('Canary');
    expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0);
  });

  it('is opened by an older key, and sealed by its own when it is written again', async () => {
    const { store, vault } = await sealed();
    const rotated = createVault<typeof VALUE>(store, [SLOT.key]);
    const slot = { id: 'one', key: keyOf(2) };
    const read = await rotated.read(slot);
    expect(read?.value).toEqual(VALUE);
    await rotated.write(slot, VALUE, String(read?.eTag), KEEPING);
    expect((await createVault(store).read(slot))?.value).toEqual(VALUE);
    // A server that has only the older key takes nothing away.
    expect((await vault.read(SLOT))?.value).toBeNull();
    expect((await rotated.read(slot))?.value).toEqual(VALUE);
  });

  it.each([
    ['by another key', (bytes: Uint8Array) => ({ bytes, id: 'one', key: keyOf(2) })],
    ['in another place', (bytes: Uint8Array) => ({ bytes, id: 'two', key: keyOf(1) })],
    [
      'with a bit changed',
      (bytes: Uint8Array) => ({ bytes: bytes.with(40, Number(bytes[40]) ^ 1), ...SLOT }),
    ],
    ['cut short', (bytes: Uint8Array) => ({ bytes: bytes.slice(0, -1), ...SLOT })],
    ['with nothing left', () => ({ bytes: new Uint8Array(), ...SLOT })],
  ])('is not opened %s, stays, and can be written over', async (_title, changed) => {
    const { bytes: original } = await sealed();
    const { bytes, ...slot } = changed(original);
    const store = createMemoryStore(() => 0);
    await store.write(slot.id, bytes, null, KEEPING);
    const vault = createVault<typeof VALUE>(store);
    const read = await vault.read(slot);
    expect(read?.value).toBeNull();
    expect(await store.read(slot.id)).not.toBeNull();
    expect(await vault.write(slot, VALUE, String(read?.eTag), KEEPING)).toBe('written');
    expect((await vault.read(slot))?.value).toEqual(VALUE);
  });

  it('in a later form is for a later server: this one says that it fails, and changes nothing', async () => {
    const { bytes } = await sealed();
    const store = createMemoryStore(() => 0);
    const later = bytes.with(0, 9);
    await store.write('one', later, null, KEEPING);
    await expect(createVault(store).read(SLOT)).rejects.toThrow(StoreFailure);
    expect((await store.read('one'))?.bytes).toEqual(later);
  });
});
