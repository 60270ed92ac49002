import { createConversation } from '../../dialogs/conversation.ts';
import { ROLES } from '../../dialogs/questions/rolle.ts';
import { FactsError } from '../../src/facts/error.ts';
import { parseFacts } from '../../src/facts/schema.ts';
import { converseInLines } from '../channels/jsonl.ts';
import { converseInTerminal } from '../channels/terminal.ts';
import { today } from '../clock.ts';
import { lexiconOf } from '../i18n/lexicons.ts';
import { LANGUAGE_CODES } from '../i18n/texts.ts';
import {
  badValue,
  type Given,
  oneOf,
  operator,
  readCommandLine,
  rulesFrom,
  run,
} from './command-line.ts';

const OPTIONS = {
  jsonl: { type: 'boolean' },
  lang: { type: 'string' },
  role: { type: 'string' },
  'as-of': { type: 'string' },
  rules: { type: 'string' },
} as const;

function asOfFrom(given: Given): string {
  const asOf = given['as-of'] ?? today();
  try {
    return parseFacts({ asOf }).asOf;
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    throw badValue('as-of', String(asOf), error.allowed);
  }
}

await run(async () => {
  const given = readCommandLine(
    OPTIONS,
    operator.say('errors', 'usage-chat', { languages: LANGUAGE_CODES.join('|') }),
  );
  const sprache = oneOf(given, 'lang', LANGUAGE_CODES);
  const rolle = oneOf(given, 'role', ROLES);
  const asOf = asOfFrom(given);
  const conversation = createConversation(
    { rules: rulesFrom(given['rules']), languages: LANGUAGE_CODES },
    lexiconOf,
  );
  const preset = { ...(sprache && { sprache }), ...(rolle && { rolle }) };
  const converse = given['jsonl'] === true ? converseInLines : converseInTerminal;
  await converse(conversation, { asOf, preset }, process.stdin, process.stdout);
});
