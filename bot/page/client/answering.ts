import type { Beginning, Message, Turn } from '../../../dialogs/index.ts';
import { isMeantAsCode } from '../../../src/index.ts';
import { languagesSpoken } from '../../render/spoken.ts';
import { type Fields, inputIn } from '../fields.ts';
import { type Answered, respond } from '../respond.ts';
import type { Device } from './own-device.ts';

/** What could not be fetched, so that nothing could be answered. */
export type Lacking = 'words' | 'typing';

/** Thrown where something cannot be answered here: a file is missing that cannot be had now. */
export class LackingError extends Error {
  readonly lacking: Lacking;

  constructor(lacking: Lacking, options?: ErrorOptions) {
    super(lacking, options);
    this.lacking = lacking;
  }
}

/** For how long a file is waited for, in milliseconds. */
const PATIENCE = 20_000;

async function had(needed: Promise<void>, lacking: Lacking, patience = PATIENCE): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LackingError(lacking)), patience);
  });
  try {
    await Promise.race([needed, late]);
  } catch (cause) {
    throw new LackingError(lacking, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** For how long a verdict waits for its note, in milliseconds: it is shown without one, too. */
const NOTE_PATIENCE = 3000;

/** Whether the note for the file stands beside a verdict unasked. */
export function isForFile({ answers }: Turn): boolean {
  return answers['rolle'] === 'fachkraft';
}

/** Sees to it that a turn can be said. */
export async function readyToSay(turn: Turn, { loading }: Pick<Device, 'loading'>): Promise<void> {
  const { messages, verdict } = turn;
  const says = (kind: Message['kind']) => messages.some((each) => each.kind === kind);
  for (const code of languagesSpoken(turn)) await had(loading.needWords(code), 'words');
  if (says('codes')) await had(loading.needQr(), 'words');
  if (says('vermerk')) await had(loading.needNote(), 'words');
  else if (verdict !== null && isForFile(turn))
    await had(loading.needNote(), 'words', NOTE_PATIENCE).catch(() => undefined);
}

/**
 * Answers a form on this device, by the same way as a server does.
 * @throws {LackingError} where a file is missing that this needs
 */
export async function answerHere(
  fields: Fields,
  shown: Turn,
  beginning: Beginning,
  device: Device,
): Promise<Answered> {
  const { host, loading } = device;
  const input = inputIn(fields);
  const isTyped = input !== null && 'text' in input && !isMeantAsCode(input.text);
  if (isTyped) await had(loading.needTyping(shown.typing), 'typing');
  const answered = respond(fields, host.conversation, beginning);
  await readyToSay(answered, device);
  if (isTyped)
    for (const code of languagesSpoken(answered)) await had(loading.needReplies(code), 'typing');
  return answered;
}
