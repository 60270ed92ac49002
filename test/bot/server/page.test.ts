import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longAgoText } from '../../../bot/render/long-ago.ts';
import { i18n } from '../../speech.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

describe('The page of the chat', () => {
  it.each(['br', 'gzip', 'identity'])('comes packed as %s to whoever asks so', async (encoding) => {
    const { headers, ...answer } = await fetch(`${serving.url}/chat`, {
      headers: { 'accept-encoding': encoding },
    }).then(async (response) => ({ headers: response.headers, text: await response.text() }));
    expect(headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(answer.text).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
  });

  it.each(i18n.codes)('leads to the rules, in %s', async (code) => {
    const text = await fetch(`${serving.url}/chat?lang=${code}`).then((response) =>
      response.text(),
    );
    expect(text).toMatch(/<a href="\/regeln"[^>]*>[^<]+<\/a>/);
  });

  it('comes with the words of its language alone; those of each other are a file', async () => {
    const text = await fetch(`${serving.url}/chat?lang=uk`).then((response) => response.text());
    const [, json = ''] = /id="settings">(.+)<\/script>/.exec(text) ?? [];
    const { words, languages } = JSON.parse(json);
    expect(words.code).toBe('uk');
    for (const { code, words: path } of languages) {
      const other = Object(await fetch(serving.url + path).then((response) => response.json()));
      const title = i18n.speaker(code).say('web', 'title');
      expect([code, other.title]).toEqual([code, title]);
      expect([code, text.includes(title)]).toEqual([code, title === words.title]);
    }
  });

  it.each([
    ['2026-07-29', false],
    ['2027-01-29', false],
    ['2027-01-30', true],
    ['2031-05-04', true],
  ])('says on %s that the law was checked long ago: %s', async (today, isSaid) => {
    serving.clock.today = today;
    const text = await fetch(`${serving.url}/chat?lang=de`).then((response) => response.text());
    expect(text.includes('data-word="longAgo"')).toBe(isSaid);
  });
});

describe('What is said before anything else where the law was checked long ago', () => {
  it.each(i18n.codes)('names the day, in %s', (code) => {
    const speaker = i18n.speaker(code);
    expect(longAgoText('2026-11-29', speaker)).toBeNull();
    expect(longAgoText('2027-03-01', speaker)).toContain('2026');
  });
});
