/** Logs the kind and the place of an error, never its message: it may quote an answer. */
export function report(error: unknown): void {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const place = stack.split('\n').find((line) => line.trimStart().startsWith('at '));
  process.stderr.write(`${name} ${place?.trim() ?? ''}\n`);
}
