import { describe, expect, it } from 'vitest';
import { languagesOf, resultText } from '../../../bot/page/client/result.ts';
import { personLabel } from '../../../bot/render/labels.ts';
import { plainVerdict } from '../../../bot/render/plain.ts';
import { verdictText } from '../../../bot/render/verdict.ts';
import { say, start } from '../../dialogs/talking.ts';
import { i18n } from '../../speech.ts';

const end = (sprache: string, ...texts: readonly string[]) =>
  say(start({ sprache, rolle: 'begleitung' }), ...texts);
const family = end('de', 'BW, AU, 25.3', 'weiter', 'Tochter 25a', 'weiter');

const textOf = (turn: typeof family) => resultText(turn, languagesOf(turn), i18n, {});

describe('The result that is taken along', () => {
  it('is that of everybody in a family, by who they are', () => {
    const text = textOf(family);
    const german = i18n.speaker('de', 'begleitung');
    expect(family.family).toHaveLength(2);
    for (const { label, verdict } of family.family) {
      const told = plainVerdict(verdictText(verdict, german));
      expect(text).toContain(`${personLabel(label, german)}\n\n${told}`);
    }
  });

  it.each(['ar', 'uk', 'ti'])('is German, too, for whoever it is shown to: %s', (sprache) => {
    const turn = end(sprache, 'BW', '60a', 'AU', '2');
    const over = turn.question === 'pruefung' ? say(turn, '1') : turn;
    expect(languagesOf(over)).toEqual([...new Set([sprache, over.second ?? 'de', 'de'])]);
    const heading = i18n.speaker('de', 'begleitung').say('verdict', 'heading.next');
    expect(textOf(over)).toContain(heading);
  });

  it('is nothing before the verdict', () => {
    expect(textOf(end('de', 'BW'))).toBe('');
  });
});
