import { createConversation } from '../../dialogs/conversation/conversation.ts';
import { ROLES } from '../../dialogs/questions/rolle.ts';
import { converseInLines } from '../channels/jsonl.ts';
import { converseInTerminal } from '../channels/terminal.ts';
import { today } from '../clock.ts';
import { lexiconOf } from '../i18n/lexicons.ts';
import { LANGUAGE_CODES } from '../i18n/texts.ts';
import { dayFrom, oneOf, operator, readCommandLine, rulesFrom, run } from './command-line.ts';

const OPTIONS = {
  jsonl: { type: 'boolean' },
  lang: { type: 'string' },
  role: { type: 'string' },
  'as-of': { type: 'string' },
  rules: { type: 'string' },
} as const;

await run(async () => {
  const given = readCommandLine(
    OPTIONS,
    operator.say('errors', 'usage-chat', { languages: LANGUAGE_CODES.join('|') }),
  );
  const sprache = oneOf(given, 'lang', LANGUAGE_CODES);
  const rolle = oneOf(given, 'role', ROLES);
  const asOf = dayFrom(String(given['as-of'] ?? today()));
  const conversation = createConversation(
    { rules: rulesFrom(given['rules']), languages: LANGUAGE_CODES },
    lexiconOf,
  );
  const preset = { ...(sprache && { sprache }), ...(rolle && { rolle }) };
  const converse = given['jsonl'] === true ? converseInLines : converseInTerminal;
  await converse(conversation, { asOf, preset }, process.stdin, process.stdout);
});
