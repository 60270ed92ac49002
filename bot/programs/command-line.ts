import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  BUILT_IN,
  type Day,
  FactsError,
  parseFacts,
  type RuleSet,
  withReading,
} from '../../src/index.ts';
import { SettingError } from '../config/setting-error.ts';
import { operator } from './speech.ts';

/** A wrong option or setting: its message is a sentence for the person who gave it. */
class CommandLineError extends Error {}

/** The options of a program: each with a value, or a mere switch. */
type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** The values given, by option. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

/** What was given without an option before it, and the values given by option. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Given;
}

/**
 * Reads the command line.
 * @throws {CommandLineError} naming an option that does not exist or lacks its value
 */
export function readCommandLine(options: Options, usage: string): Given {
  return readArguments(options, usage, 0).values;
}

/**
 * Reads a command line on which something stands without an option before it.
 * @param most how many of these there may be
 * @throws {CommandLineError} naming an option that does not exist or lacks its value, or one too many
 */
export function readArguments(options: Options, usage: string, most: number): Arguments {
  try {
    const { positionals, values } = parseArgs({
      options,
      strict: true,
      allowPositionals: most > 0,
    });
    if (positionals.length <= most) return { positionals, values };
    throw new Error(`'${positionals[most]}'`);
  } catch (cause) {
    const named = /'([^' ]+)/.exec(String(cause))?.[1] ?? '';
    const sentence = operator.say('errors', 'bad-option', { option: named });
    throw usageError(`${sentence}\n${usage}`, cause);
  }
}

/** The error that says how the program is called. */
export function usageError(usage: string, cause?: unknown): CommandLineError {
  return new CommandLineError(usage, { cause });
}

/**
 * A reference date.
 * @throws {CommandLineError} naming what is allowed
 */
export function dayFrom(text: string): Day {
  try {
    return parseFacts({ asOf: text }).asOf;
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    throw badValue('as-of', text, error.allowed);
  }
}

/**
 * The value of an option that has to be one of a few.
 * @throws {CommandLineError} naming the option, its value and what is allowed
 */
export function oneOf(
  given: Given,
  option: string,
  allowed: readonly string[],
): string | undefined {
  const value = given[option];
  if (value === undefined || allowed.includes(String(value))) return value as string | undefined;
  throw badValue(option, String(value), allowed);
}

/** The error that names an option, the value it was given, and what is allowed. */
export function badValue(
  option: string,
  value: string,
  allowed: readonly string[],
): CommandLineError {
  const params = { option: `--${option}`, value, allowed: allowed.join(', ') };
  return new CommandLineError(operator.say('errors', 'bad-value', params));
}

/**
 * The rules to decide by: a municipality's own reading from a file, or the built-in ones.
 * @throws {CommandLineError} naming the file, and the place in it that is wrong
 */
export function rulesFrom(file: string | boolean | undefined): RuleSet {
  if (typeof file !== 'string') return BUILT_IN;
  let reading: unknown;
  try {
    reading = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new CommandLineError(operator.say('errors', 'no-file', { file }), { cause });
  }
  try {
    return withReading(reading);
  } catch (cause) {
    if (!(cause instanceof FactsError)) throw cause;
    const params = { file, key: cause.key ?? '', allowed: cause.allowed.join(', ') };
    throw new CommandLineError(operator.say('errors', 'bad-reading', params), { cause });
  }
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof SettingError) return operator.say('errors', error.id, error.params);
  return error instanceof CommandLineError ? error.message : null;
}

/** A reader that has seen enough (`| head`) is no error; a result that nobody can get is one. */
function endWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** The exit codes: of what has to be set right, and of what may be over by itself (EX_TEMPFAIL). */
const [WRONG, TRY_AGAIN] = [2, 75];

/**
 * Runs a program: a wrong command line or setting ends in a sentence on standard error and exit code 2; where it may work
 * later with the same settings, exit code 75.
 * @param onLostOutput what happens when standard output takes no more; by default the program ends
 */
export async function run(
  program: () => Promise<void> | void,
  onLostOutput: (error: Error) => void = endWithoutReader,
): Promise<void> {
  process.stdout.on('error', onLostOutput);
  // Where complaints cannot be written, there is nowhere to complain about that.
  process.stderr.on('error', () => undefined);
  try {
    await program();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = error instanceof SettingError && error.mayPass ? TRY_AGAIN : WRONG;
  }
}
