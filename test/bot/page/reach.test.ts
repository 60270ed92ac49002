import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What a page needs of law, interview and words for whoever presses buttons. */
const PRESSING = `
  export { createConversation } from './dialogs/index.ts';
  export { createI18n } from './bot/i18n/i18n.ts';
  export { choiceLabel } from './bot/render/labels.ts';
  export { messageText } from './bot/render/message.ts';
  export { speakersOf } from './bot/render/spoken.ts';
  export { verdictText } from './bot/render/verdict.ts';
  export { BUILT_IN } from './src/index.ts';
`;

/** What only a text needs, or only a server. */
const ELSEWHERE =
  /dialogs\/(recognise|gazetteer|personal)\/|negotiat|fastest-levenshtein|bot\/(server|words)\//;

it('Whoever presses buttons loads no recogniser, no names of places, and nothing of a server', async () => {
  const { metafile } = await build({
    stdin: { contents: PRESSING, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
  });
  const loaded = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  expect(loaded.length).toBeGreaterThan(100);
  expect(loaded.map(([path]) => path).filter((path) => ELSEWHERE.test(path))).toEqual([]);
});
