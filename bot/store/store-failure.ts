/** The store could not be asked: the request was not wrong, and the next one may succeed. Its cause says why. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}

/**
 * Waits for a store.
 * @throws {StoreFailure} where it fails
 */
export async function orStoreFailure<R>(asked: () => Promise<R>): Promise<R> {
  try {
    return await asked();
  } catch (cause) {
    throw new StoreFailure('store', { cause });
  }
}
