/**
 * The guard behind an exhaustive `switch`: the compiler proves that it is never reached.
 * @param value what is left when every case was handled: nothing
 * @throws always, should the types ever have been wrong
 */
/* v8 ignore next 3 */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
