import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Beginning, Conversation, Input, Message, Turn } from '../../dialogs/index.ts';
import { fold } from '../../dialogs/typing.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { commandsText } from '../render/commands.ts';
import { choiceLabel } from '../render/labels.ts';
import { messageText } from '../render/message.ts';
import { qrCharacters } from '../render/qr.ts';
import { type Part, saidParts } from '../render/section.ts';
import { speakersOf } from '../render/spoken.ts';
import { verdictText } from '../render/verdict.ts';
import { menuOf } from './menus.ts';
import { wrap } from './wrap.ts';

/** Lines are easier to read when they are not much longer than in a book. */
const WIDEST = 88;

type Style = Parameters<typeof styleText>[0];

/** Something that has a number. */
interface Choice {
  readonly label: (speaker: Speaker) => string;
  readonly input: Input;
}

/** Writes to a terminal, in colour where it can show some. */
interface Pen {
  readonly write: (text: string) => void;
  readonly style: (style: Style, text: string) => string;
  readonly width: number;
  /** Whether somebody looks at it: a file or another program gets no pictures. */
  readonly isSeen: boolean;
}

function penFor(output: Writable & { readonly columns?: number }): Pen {
  return {
    write: (text) => output.write(`${text}\n`),
    style: (style, text) => styleText(style, text, { stream: output as NodeJS.WriteStream }),
    width: Math.min(WIDEST, output.columns ?? WIDEST),
    isSeen: output.columns !== undefined,
  };
}

function writePart(part: Part, { write, style, width }: Pen): void {
  if (!('heading' in part)) {
    const text = part.lines.map((line) => wrap(line, width)).join('\n');
    write(`\n${part.id === 'headline' ? style('bold', text) : text}`);
    return;
  }
  write(`\n${style(['bold', 'underline'], part.heading)}`);
  for (const { title, lines } of part.entries) {
    const [first, ...others] = title === undefined ? lines : [style('bold', title), ...lines];
    write(`  • ${wrap(String(first), width - 4, '    ')}`);
    for (const line of others) write(`    ${wrap(line, width - 4, '    ')}`);
  }
}

function writeVerdict(turn: Turn, speaker: Speaker, pen: Pen): void {
  if (turn.verdict === null) return;
  const rule = '─'.repeat(pen.width);
  pen.write(`\n${rule}`);
  for (const part of saidParts(verdictText(turn.verdict, speaker))) writePart(part, pen);
  pen.write(rule);
}

/** A message in each language of the turn; what is the same in both is written once. */
function writeMessage(message: Message, turn: Turn, speakers: readonly Speaker[], pen: Pen): void {
  if (message.kind === 'verdict') {
    for (const speaker of speakers) writeVerdict(turn, speaker, pen);
    return;
  }
  const texts = speakers.map((speaker) => wrap(messageText(message, turn, speaker), pen.width));
  for (const text of new Set(texts))
    pen.write(`\n${message.kind === 'question' ? pen.style('bold', text) : text}`);
}

/** Codes can be read by a camera from the screen, too. */
function writePictures(message: Message, { write, style, isSeen }: Pen): void {
  if (!isSeen || message.kind !== 'codes') return;
  for (const { code } of message.codes)
    write(`\n${code}\n${style(['whiteBright', 'bgBlack'], qrCharacters(code))}`);
}

function writeTurn(turn: Turn, i18n: I18n, pen: Pen): void {
  const speakers = speakersOf(turn, i18n);
  for (const message of turn.messages) {
    writeMessage(message, turn, speakers, pen);
    writePictures(message, pen);
  }
  pen.write('');
  const choices = choicesAt(turn);
  const widest = String(choices.length).length;
  choices.forEach(({ label }, index) => {
    const number = String(index + 1).padStart(widest + 1);
    const indent = ' '.repeat(widest + 3);
    const labels = speakers.map((speaker) =>
      wrap(label(speaker), pen.width - indent.length, indent),
    );
    pen.write(`${number}  ${[...new Set(labels)].join(`\n${indent}`)}`);
  });
}

/** What can be chosen by its number: an answer, or what can still be done once the verdict stands. */
function choicesAt(turn: Turn): readonly Choice[] {
  const answers = turn.options.map((choose) => ({
    label: (speaker: Speaker) => choiceLabel(choose, turn, speaker),
    input: { choose },
  }));
  const commands = menuOf('terminal', turn).map((command) => ({
    label: ({ say }: Speaker) => say('dialog', `button.${command}`),
    input: { command },
  }));
  return [...answers, ...commands];
}

/** What a line means: after the verdict the number of a command, otherwise what it says. */
function inputIn(line: string, turn: Turn): Input {
  const typed = fold(line).trim();
  const number = /^\d+$/.test(typed) && turn.question === null ? Number(typed) : 0;
  return choicesAt(turn)[number - 1]?.input ?? { text: line };
}

/**
 * The conversation for a person at a terminal: numbered options, typed answers.
 * @returns when the person ends the input (Ctrl-D)
 */
export async function converseInTerminal(
  conversation: Conversation,
  beginning: Beginning,
  i18n: I18n,
  input: Readable,
  output: Writable,
): Promise<void> {
  const pen = penFor(output);
  let turn = conversation.start(beginning);
  writeTurn(turn, i18n, pen);
  const hint = commandsText(turn, i18n.speaker(turn.language));
  pen.write(`\n${pen.style('dim', wrap(hint, pen.width))}`);
  const lines = createInterface({ input, output, prompt: '\n> ' });
  // Piped input may have ended while its lines are still being answered.
  let isOpen = true;
  lines.once('close', () => {
    isOpen = false;
  });
  lines.prompt();
  for await (const line of lines) {
    turn = conversation.take(turn.state, inputIn(line, turn), beginning);
    writeTurn(turn, i18n, pen);
    if (isOpen) lines.prompt();
  }
  pen.write(`\n${i18n.speaker(turn.language).say('dialog', 'goodbye')}`);
}
