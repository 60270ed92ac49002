/**
 * Makes values that nobody can change, so that they can be handed out as they are. What is made of
 * parts that it made before shares them: making it costs what is new in it.
 */
export function createImmutable(): <T>(value: T) => T {
  const made = new WeakSet<object>();

  function immutable(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || made.has(value)) return value;
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    const copy = Array.isArray(value)
      ? value.map(immutable)
      : Object.fromEntries(entries.map(([key, each]) => [key, immutable(each)]));
    made.add(Object.freeze(copy));
    return copy;
  }
  // A copy has the type of what it is a copy of.
  return immutable as <T>(value: T) => T;
}
