import { createConversation } from '../../dialogs/index.ts';
import { understandingBy } from '../../dialogs/typing.ts';
import { today } from '../clock.ts';
import { readSite } from '../config/site.ts';
import { makeEdition } from '../page/static/edition.ts';
import { FolderError, writeEdition } from '../page/static/folder.ts';
import { readCommandLine, run, usageError } from './command-line.ts';
import { lost, operator, speech } from './speech.ts';

const { i18n, locales, lexiconOf } = speech;
const { say } = operator;

await run(async () => {
  const usage = say('folder', 'usage');
  const given = readCommandLine({ site: { type: 'string' }, out: { type: 'string' } }, usage);
  const folder = given['out'];
  if (typeof folder !== 'string' || folder === '') throw usageError(usage);
  const file = given['site'];
  const site = readSite(typeof file === 'string' ? file : null, i18n.codes, lost);
  const { rules, languages, municipality } = site;
  const conversation = createConversation(
    { rules, languages, municipality },
    understandingBy(lexiconOf),
  );
  const edition = await makeEdition({ site, conversation, i18n, locales, asOf: today() });
  try {
    const kept = await writeEdition(folder, edition);
    for (const each of kept) process.stdout.write(`${say('folder', 'kept', { file: each })}\n`);
    process.stdout.write(`${say('folder', 'written', { folder, files: edition.size })}\n`);
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    throw usageError(say('folder', error.id, { folder }), error);
  }
});
