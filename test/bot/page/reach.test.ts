import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, makeBundle } from '../../../bot/page/bundle/bundle.ts';
import { locales } from '../../speech.ts';

/** What only a text needs, or only a server. */
const ELSEWHERE =
  /dialogs\/(recognise|gazetteer|personal)\/|negotiat|fastest-levenshtein|bot\/(server|words)\/|^node:/;

describe('Of the scripts of the page', () => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await makeBundle(locales);
  });

  it('the first has no recogniser, no names of places, and nothing of a server', () => {
    const { core } = bundle.modules;
    expect(core.length).toBeGreaterThan(100);
    expect(core.filter((path) => ELSEWHERE.test(path))).toEqual([]);
  });

  it('none has a module that another has', () => {
    const { core, typing } = bundle.modules;
    expect(typing.length).toBeGreaterThan(50);
    expect(typing.filter((path) => core.includes(path))).toEqual([]);
  });

  it('each is a classic one, and hands in what it has under its own name', () => {
    for (const [name, text] of Object.entries(bundle.scripts)) {
      expect(() => new Function(text)).not.toThrow();
      expect([name, text.includes('zielgruppenlotse')]).toEqual([name, true]);
    }
  });
});
