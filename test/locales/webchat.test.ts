import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localeIn } from '../../bot/i18n/locales.ts';
import { i18n, locales } from '../speech.ts';

/** Where Web Chat keeps its own words, a file for each language it speaks. */
const FOLDER = join(
  dirname(
    createRequire(import.meta.resolve('botframework-webchat')).resolve('botframework-webchat-api'),
  ),
  '../src/localization',
);
const SPOKEN = readdirSync(FOLDER).map((file) => file.replace(/-.*$/, ''));

/** What of Web Chat is never shown here: files, cards, speech and times; what is said aloud is ours. */
const NEVER_SHOWN =
  /LIVE_REGION|TIMESTAMP|SENT_AT|ATTACH|ADAPTIVE|CARD|SPEECH|TEXT_INPUT_(?:SPEAK|TELEPHONE|UPLOAD)|(?:ONE|TWO|FEW|MANY)(?:_ALT)?$/;
const ENGLISH = JSON.parse(readFileSync(join(FOLDER, 'en-US.json'), 'utf8')) as object;
const PARTS =
  /^(?:ACTIVITY|CONNECTIVITY|KEYBOARD|MARKDOWN|SEND_BOX|SUGGESTED|TEXT_INPUT|TOAST|TRANSCRIPT)_/;

/** What screen readers say again and again: ours in every language. */
const OURS = [
  'ACTIVITY_BOT_SAID_ALT',
  'ACTIVITY_YOU_SAID_ALT',
  'SUGGESTED_ACTIONS_LABEL_ALT',
  'TEXT_INPUT_ALT',
  'TEXT_INPUT_PLACEHOLDER',
  'TRANSCRIPT_ARIA_LABEL_ALT',
  'TRANSCRIPT_ARIA_ROLE_ALT',
];

const ALL = Object.keys(ENGLISH).filter((key) => PARTS.test(key) && !NEVER_SHOWN.test(key));

describe.each(i18n.languages)("Web Chat's own words in $code", ({ code }) => {
  const own = localeIn(locales, code).webchat;
  const speaks = SPOKEN.includes(code.replace(/-.*$/, ''));

  it(`are ${speaks ? 'there: what is heard again and again is ours' : 'supplied, all that can be seen or heard'}`, () => {
    const wanted = speaks ? OURS : ALL;
    expect(Object.keys(own).sort()).toEqual([...wanted].sort());
  });

  it('keep their placeholders', () => {
    const english = ENGLISH as Readonly<Record<string, string>>;
    const lost = Object.entries(own).filter(([key, text]) =>
      (english[key]?.match(/\$\d|\[\w+\]$/g) ?? []).some((each) => !text.includes(each)),
    );
    expect(lost).toEqual([]);
  });
});
