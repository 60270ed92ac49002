import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAWINGS, idOf } from '../../bot/drawings/papers.ts';
import { optionLabel } from '../../bot/render/labels.ts';
import {
  describe as describeDrawing,
  pictureOf,
  picturesBeside,
} from '../../bot/render/pictures.ts';
import { speakersOf } from '../../bot/render/spoken.ts';
import { questionCard } from '../../bot/teams/question-card.ts';
import { isQuestionId, questionOf } from '../../dialogs/questions/index.ts';
import { say, start } from '../dialogs/talking.ts';
import { i18n } from '../speech.ts';

const all = Object.entries(DRAWINGS).flatMap(([question, drawings]) =>
  drawings.map((drawing) => [question, idOf(drawing), drawing] as const),
);

/** The longest that a drawing may be, in characters: six of them are one message. */
const LONGEST = 3000;

describe('The drawings of papers', () => {
  it.each(all)('belong to a question that is asked: %s, %s', (question, _, drawing) => {
    expect(isQuestionId(question)).toBe(true);
    const options = questionOf('hilfe-papier').options({} as never);
    expect(options).toContain(drawing.form);
  });

  it.each(all)(
    'are small, whole, and ask nobody for anything: %s, %s',
    (_question, _id, drawing) => {
      const svg = drawing.draw(i18n.speaker('de'));
      expect(svg.length).toBeLessThan(LONGEST);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/s);
      expect(svg).not.toMatch(/<script|<image|href|url\(|\bon\w+=|<foreignObject/);
      const opened = svg.match(/<(?:svg|text)\b/g)?.length;
      expect(svg.match(/<\/(?:svg|text)>/g)?.length).toBe(opened);
    },
  );

  it.each(i18n.codes)('are described in words to whom does not see them: %s', (code) => {
    const speaker = i18n.speaker(code, 'selbst');
    for (const drawings of Object.values(DRAWINGS)) {
      const described = new Set(drawings.map((each) => describeDrawing(each, speaker)));
      expect(described.size).toBe(drawings.length);
      expect([...described].every((alt) => !alt.includes('{{') && alt.length > 5)).toBe(true);
    }
  });

  it('stand on the buttons of their options, and beside the question where they belong to none', () => {
    const speaker = i18n.speaker('de', 'selbst');
    for (const question of Object.keys(DRAWINGS)) {
      const options = questionOf(question as never).options({ given: {}, settled: {} } as never);
      const onButtons = options.flatMap((option) => pictureOf(question, option, speaker) ?? []);
      const message = { kind: 'question', question: question as never } as const;
      const beside = picturesBeside(message, { options }, speaker);
      expect(onButtons.length + beside.length).toBe(DRAWINGS[question]?.length);
      expect(onButtons.length).toBe(question === 'hilfe-titel' ? 0 : DRAWINGS[question]?.length);
    }
  });

  it.each(all)('say nothing on its button that the button says: %s, %s', (question, id) => {
    const speaker = i18n.speaker('de', 'selbst');
    const alt = pictureOf(question, id, speaker)?.alt ?? '';
    expect(alt).not.toContain(optionLabel(question as never, id, speaker));
  });

  it.each(all)('are there as Teams shows them: %s, %s', (_, id) => {
    expect(existsSync(new URL(`../../bot/drawings/png/${id}.png`, import.meta.url))).toBe(true);
  });

  it('fit with their question into one message of Teams', () => {
    const look = say(start(), 'BW', 'AU', 'weiß nicht');
    expect(look.question).toBe('hilfe-papier');
    const heading = say(look, 'gefaltetes Papier');
    expect(heading.question).toBe('hilfe-ueberschrift');
    for (const turn of [look, heading]) {
      const card = questionCard(turn.question as never, turn, speakersOf(turn, i18n), 1);
      const images = JSON.stringify(card).match(/"altText":"[^"]+"/g);
      expect(images).toHaveLength(DRAWINGS[String(turn.question)]?.length ?? 0);
      expect(JSON.stringify(card).length).toBeLessThan(70_000);
    }
  });

  it('stand beside no other message', () => {
    const speaker = i18n.speaker('de', 'selbst');
    const none = { options: [] };
    expect(picturesBeside({ kind: 'question', question: 'papier' }, none, speaker)).toEqual([]);
    expect(picturesBeside({ kind: 'verdict' }, none, speaker)).toEqual([]);
  });
});
