import { describe, expect, it } from 'vitest';
import { messageText } from '../../bot/render/message.ts';
import { i18n } from '../speech.ts';
import { codesIn, conversation, saidIn, say, start } from './talking.ts';

const selbst = start({ sprache: 'de', rolle: 'selbst' });
const father = say(
  selbst,
  'Baden-Württemberg',
  'Anschlussunterbringung',
  'Duldung 60a',
  'nein',
  'weiter',
);
const child = say(father, 'weitere Person', '25a', 'weiter');

describe('One more person of a family', () => {
  it('keeps where they live, and asks for papers of their own', () => {
    const turn = say(father, 'weitere Person');
    expect(turn.answers).toMatchObject({
      bundesland: 'baden-wuerttemberg',
      unterbringung: 'anschluss',
    });
    expect([turn.question, turn.verdict, saidIn(turn)]).toEqual([
      'papier',
      null,
      ['nextPerson', 'question'],
    ]);
  });

  it('keeps what a help found out about where they live', () => {
    const helped = say(selbst, 'BW', 'weiß nicht', 'vom Land', 'Duldung 60a', 'nein', 'weiter');
    const turn = say(helped, 'weitere Person');
    expect(turn.answers).toMatchObject({ unterbringung: 'erstaufnahme' });
  });

  it('does not keep how somebody came to their home: another one may have followed later', () => {
    const housed = say(selbst, 'BW', 'eigene Wohnung', '25 Abs 2', 'direkt', 'weiter');
    expect(say(housed, 'weitere Person').answers).not.toHaveProperty('wohnungsweg');
  });

  it('has a verdict of their own, and the result lists everybody', () => {
    expect(father.family).toEqual([]);
    expect(child.verdict?.verdict).toBe('zielgruppe');
    expect(saidIn(child)).toEqual(['family', 'verdict']);
    expect(child.family.map(({ facts, verdict }) => [facts.status, verdict.verdict])).toEqual([
      ['duldung-60a', 'keine-zielgruppe'],
      ['p25a', 'zielgruppe'],
    ]);
  });

  it('is told by their place and their papers, without any name', () => {
    const german = i18n.speaker('de', 'selbst');
    const lines = messageText({ kind: 'family' }, child, german).split('\n');
    expect(lines).toEqual([
      expect.any(String),
      expect.stringMatching(/^Person 1, .*60a/),
      expect.stringMatching(/^Person 2, .*25a/),
    ]);
    expect(lines[1]).toContain(german.say('verdict', 'short.keine-zielgruppe'));
    expect(lines[2]).toContain(german.say('verdict', 'short.zielgruppe'));
  });

  it('whose paper was never asked for is told without one', () => {
    const elsewhere = say(selbst, 'anderes Bundesland', 'weiter', 'weitere Person', 'weiter');
    const text = messageText({ kind: 'family' }, elsewhere, i18n.speaker('de', 'selbst'));
    const keine = i18n.speaker('de', 'selbst').say('verdict', 'short.keine-zielgruppe');
    expect(text.split('\n').slice(1)).toEqual([`Person 1: ${keine}`, `Person 2: ${keine}`]);
  });

  it('is decided with all others on the reference date that holds, wherever their answers can stand on it', () => {
    const later = say(father, 'weitere Person', '25a', 'Stichtag 4.5.2022', 'weiter');
    expect(later.family.map(({ facts }) => facts.asOf)).toEqual(['2022-05-04', '2022-05-04']);
    const back = say(later, 'zurück', 'zurück', 'weiter');
    expect(back.family).toEqual(child.family);
  });

  it('is told with the day where the answers of somebody before cannot stand on the new one', () => {
    const now = say(selbst, 'BW', 'Anschlussunterbringung', '104c', 'weiter', 'weitere Person');
    const later = say(now, '25a', 'Stichtag 4.5.2022', 'weiter');
    const german = i18n.speaker('de', 'selbst');
    const text = messageText({ kind: 'family' }, later, german);
    expect(text).toMatch(/Person 1.*4\. Mai 2026.*\nPerson 2.*4\. Mai 2022/);
    expect(text).toContain(german.say('dialog', 'familyDays'));
  });

  it('can be taken back, step by step, to the verdict on the person before', () => {
    const back = say(child, 'zurück', 'zurück', 'zurück');
    expect(back.verdict).toEqual(father.verdict);
    expect(back.family).toEqual([]);
    expect(back.state).toEqual(father.state);
  });

  it('is asked for too early while a verdict is still to come: nothing changes', () => {
    const early = say(selbst, 'Baden-Württemberg');
    const turn = say(early, 'weitere Person');
    expect(saidIn(turn)).toEqual(['personLater', 'question']);
    expect(turn.answers).toEqual(early.answers);
  });

  it('is handed over by a code for each, typed one after the other', () => {
    const [first = '', second = '', ...more] = codesIn(say(child, 'code'));
    expect(more).toEqual([]);
    expect(codesIn(say(father, 'code'))).toEqual([first]);
    const taken = say(selbst, first, 'weiter', 'weitere Person', second, 'weiter');
    expect(taken.family).toEqual(child.family);
  });

  it('whose answers are still asked for has a code of what is known', () => {
    const codes = codesIn(say(father, 'weitere Person', 'code'));
    expect(codes).toHaveLength(2);
    expect(say(start(), String(codes[1])).question).toBe('papier');
  });

  it('of whom nothing is known yet has no code', () => {
    const german = say(selbst, 'deutscher Pass', 'weiter', 'weitere Person');
    expect(codesIn(say(german, 'code'))).toHaveLength(1);
  });

  it.each(['neu', 'löschen'])('is forgotten with the others by %j', (text) => {
    expect(say(child, text).state.trail.others).toEqual([]);
  });

  it('is remembered with the others between two turns', () => {
    const stored = JSON.parse(JSON.stringify(child.state));
    const turn = conversation.resume(stored, { asOf: '2026-05-04', preset: {} });
    expect(turn.family).toEqual(child.family);
  });
});
