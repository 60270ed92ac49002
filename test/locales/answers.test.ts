import { describe, expect, it } from 'vitest';
import { toldBy } from '../../bot/i18n/answers.ts';
import { answerLabel, factText, optionLabel } from '../../bot/render/labels.ts';
import { plainVerdict } from '../../bot/render/plain.ts';
import { verdictText } from '../../bot/render/verdict.ts';
import { BUILT_IN, CHOICES, type ChoiceKey, explain, FACT_KEYS } from '../../src/index.ts';
import { i18n, locales } from '../speech.ts';

const german = i18n.speaker('de', 'fachkraft');
const roles = ['selbst', 'begleitung', 'fachkraft'] as const;
const answers = (Object.keys(CHOICES) as ChoiceKey[]).flatMap((key) =>
  CHOICES[key].map((value) => [key, value] as const),
);

describe('An answer that was given', () => {
  it.each(roles)('is told without what its label offers beside it, to %s', (role) => {
    const speaker = i18n.speaker('de', role);
    const told = answers.map(([key, value]) => answerLabel(key, value, speaker));
    expect(told.filter((each) => /\b(?:auch|zum Beispiel)\b/.test(each))).toEqual([]);
  });

  it('is a fact in the file that says no more than was said', () => {
    const facts = answers.map((each) => factText(each, german));
    expect(facts.filter((each) => /\bauch\b|zum Beispiel|Weiß/.test(each))).toEqual([]);
    const inProcedure = factText(['status', 'aufenthaltsgestattung'], german);
    expect(inProcedure).not.toMatch(/abgelehnt|Klage/);
  });

  it('is a fact in words, whatever it is', () => {
    const bare = answers.filter(([key, value]) =>
      factText([key, value], german).endsWith(`: ${value}`),
    );
    expect(bare).toEqual([]);
    expect(factText(['vorlaeufigSeit', '2025-09'], german)).toContain('September 2025');
    expect(factText(['bisherigerTitel', 'p24'], german)).toContain('§\u00A024');
  });

  it.each(FACT_KEYS)('in a file has a name for %s', (key) => {
    expect(locales.words.de.akte.question).toHaveProperty(key);
  });

  it('is told by its label where there is no better word for it', () => {
    const speaker = i18n.speaker('de', 'selbst');
    const [key, value] = ['bundesland', 'baden-wuerttemberg'];
    expect(answerLabel(key, value, speaker)).toBe(optionLabel(key, value, speaker));
    expect(answerLabel('vorlaeufigSeit', '2025-09', speaker)).toBe('September 2025');
  });

  it('with a form of its own is told by that alone, in every role', () => {
    const labels = { status: { p24: 'a', p24_fachkraft: 'b', p22: 'c' } };
    expect(toldBy(labels, { status: { p24: 'd' }, bezug: { andere: 'e' } })).toEqual({
      status: { p24: 'd', p22: 'c' },
      bezug: { andere: 'e' },
    });
  });
});

describe('What nobody was asked', () => {
  it('is not told as an answer under what decides', () => {
    const verdict = explain({ asOf: '2026-05-04', status: 'aufenthaltsgestattung' }, BUILT_IN);
    expect(verdict.because.flatMap(({ answers: told }) => told.map(({ key }) => key))).toEqual([
      'status',
    ]);
    const text = plainVerdict(verdictText(verdict, german));
    const deciding = text.split(german.say('verdict', 'heading.decisive'))[1] ?? '';
    expect(deciding.split('\n\n')[0]).not.toContain(german.say('short', 'unterbringung'));
  });
});
