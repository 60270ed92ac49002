import { createConversation, ROLES } from '../../dialogs/index.ts';
import { understandingBy } from '../../dialogs/typing.ts';
import { converseInLines } from '../channels/jsonl.ts';
import { converseInTerminal } from '../channels/terminal.ts';
import { today } from '../clock.ts';
import { longAgoText } from '../render/long-ago.ts';
import { dayFrom, oneOf, readCommandLine, rulesFrom, run } from './command-line.ts';
import { operator, speech } from './speech.ts';

const OPTIONS = {
  jsonl: { type: 'boolean' },
  lang: { type: 'string' },
  role: { type: 'string' },
  'as-of': { type: 'string' },
  rules: { type: 'string' },
} as const;

await run(async () => {
  const { i18n, lexiconOf } = speech;
  const given = readCommandLine(
    OPTIONS,
    operator.say('errors', 'usage-chat', { languages: i18n.codes.join('|') }),
  );
  const sprache = oneOf(given, 'lang', i18n.codes);
  const rolle = oneOf(given, 'role', ROLES);
  const asOf = dayFrom(String(given['as-of'] ?? today()));
  const conversation = createConversation(
    { rules: rulesFrom(given['rules']), languages: i18n.codes },
    understandingBy(lexiconOf),
  );
  const preset = { ...(sprache && { sprache }), ...(rolle && { rolle }) };
  const converse = given['jsonl'] === true ? converseInLines : converseInTerminal;
  // What programs read stays JSON alone.
  const checked =
    given['jsonl'] === true ? null : longAgoText(today(), i18n.speaker(sprache ?? 'de'));
  if (checked !== null) process.stdout.write(`${checked}\n\n`);
  await converse(conversation, { asOf, preset }, i18n, process.stdin, process.stdout);
});
