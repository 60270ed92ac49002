import { AsyncLocalStorage } from 'node:async_hooks';

const hushing = new AsyncLocalStorage<boolean>();

const { error: write } = console;
console.error = (...said: unknown[]) => {
  if (hushing.getStore() !== true) write.apply(console, said);
};

/**
 * Runs something that complains to the console by itself, without its complaints: what it throws says the same. While
 * it checks a token, the SDK writes keys, and errors with all that is in them, for whoever sends a forged one.
 */
export function hushed<Result>(run: () => Promise<Result>): Promise<Result> {
  return hushing.run(true, run);
}

/** Runs a part of what is hushed as if it were not. */
export function aloud<Result>(run: () => Promise<Result>): Promise<Result> {
  return hushing.run(false, run);
}
