import { describe, expect, it } from 'vitest';
import { press, revise, say, start } from './talking.ts';

const home = ['baden-wuerttemberg', 'anschluss'] as const;

describe('The helps', () => {
  const unsure = press(start(), 'baden-wuerttemberg', 'unbekannt');

  it.each([
    [['land'], 'erstaufnahme'],
    [['vermieter'], 'eigene-wohnung'],
    [['angehoerige'], 'bei-angehoerigen'],
    [['jugendamt'], 'jugendhilfe'],
    [['landkreis', 'zuteilung-gemeinde'], 'anschluss'],
    [['landkreis', 'zuweisung-kreis'], 'vorlaeufig'],
    [['landkreis', 'keines'], 'vorlaeufig'],
    [['landkreis', 'unbekannt'], 'unbekannt'],
    [['gemeinde', 'nein'], 'anschluss'],
    [['gemeinde', 'ja', 'zuteilung-gemeinde'], 'anschluss'],
    [['gemeinde', 'ja', 'zuweisung-kreis'], 'vorlaeufig'],
    [['gemeinde', 'ja', 'keines'], 'unbekannt'],
    [['gemeinde', 'unbekannt', 'zuteilung-gemeinde'], 'anschluss'],
    [['unbekannt', 'zuteilung-gemeinde'], 'anschluss'],
    [['unbekannt', 'unbekannt'], 'unbekannt'],
  ])('with %j find the accommodation %s', (answers, unterbringung) => {
    const turn = press(unsure, ...answers);
    expect(turn.facts.unterbringung).toBe(unterbringung);
    expect(turn.question).toBe('papier');
  });

  const paperless = press(start(), ...home, 'unbekannt');

  it.each([
    [['karte'], 'aufenthaltstitel', undefined],
    [['aufkleber'], 'aufenthaltstitel', undefined],
    [['bescheid'], 'bamf-bescheid', undefined],
    [['keins'], 'kein-papier', undefined],
    [['gefaltet', 'aufenthaltsgestattung'], 'aufenthaltsgestattung', 'aufenthaltsgestattung'],
    [['gefaltet', 'duldung'], 'duldung', undefined],
    [['gefaltet', 'fiktion'], 'fiktion', 'fiktion'],
    [['blatt', 'erlaubter-aufenthalt'], 'bamf-bescheid', 'anerkannt-ohne-karte'],
    [['blatt', 'ankunftsnachweis'], 'ankunftsnachweis', 'ankunftsnachweis'],
    [['blatt', 'grenzuebertritt'], 'kein-papier', 'ausreisepflichtig'],
    [['blatt', 'bescheid'], 'bamf-bescheid', undefined],
    [['unbekannt', 'unbekannt'], 'unbekannt', 'unbekannt'],
  ])('with %j find the paper %s', (answers, papier, status) => {
    const turn = press(paperless, ...answers);
    expect(turn.answers['papier']).toBe(papier);
    expect(turn.facts.status).toBe(status);
  });

  const card = press(start(), ...home, 'aufenthaltstitel', 'unbekannt');

  it('find the paragraph by the number on the card', () => {
    expect(card.question).toBe('hilfe-titel');
    expect(press(card, 'p24').facts.status).toBe('p24');
    expect(press(card, 'unbekannt').facts.status).toBe('titel-unbekannt');
  });

  it('ask again where the number leaves several, once', () => {
    const again = press(card, 'p22-23');
    expect(again.question).toBe('status');
    expect(again.options).toEqual(['p22', 'p23', 'p23a', 'unbekannt']);
    expect(press(again, 'unbekannt').facts.status).toBe('titel-unbekannt');
    expect(press(again, 'p23').facts.status).toBe('p23');
  });

  const letter = press(start(), ...home, 'bamf-bescheid');

  it.each([
    ['artikel-23', 'anerkannt-ohne-karte'],
    ['schutz', 'anerkannt-ohne-karte'],
    ['abschiebungsverbot', 'abschiebungsverbot-ohne-karte'],
    ['nichts', undefined],
    ['unbekannt', undefined],
  ])('ask what else stands in a letter that was read as a refusal: %s', (found, status) => {
    for (const refusal of ['aufenthaltsgestattung', 'ausreisepflichtig']) {
      const asked = press(letter, refusal);
      expect(asked.question).toBe('hilfe-bescheid');
      const { facts } = press(asked, found);
      expect(facts.status).toBe(status ?? refusal);
      const isSuing = facts.status === 'aufenthaltsgestattung';
      expect(facts.verfahren).toBe(isSuing ? 'abgelehnt-klage' : undefined);
    }
  });

  it('ask of a letter again where another decision is told', () => {
    const refused = press(letter, 'ausreisepflichtig', 'nichts');
    expect(refused.question).toBe('pruefung');
    const granted = revise(refused, 'anerkannt, aber noch keine Karte');
    expect(granted.facts.status).toBe('anerkannt-ohne-karte');
  });

  it('leave the paper known where its paragraph is not', () => {
    const tolerated = press(start(), ...home, 'duldung', 'unbekannt');
    expect(tolerated.facts.status).toBe('duldung-unbekannt');
    expect(tolerated.answers['papier']).toBe('duldung');
    expect(press(start(), ...home, 'bamf-bescheid', 'unbekannt').facts.status).toBe('unbekannt');
  });

  it('are over once the answer is told after all', () => {
    expect(say(unsure, 'Erstaufnahme').question).toBe('papier');
    expect(say(paperless, 'Duldung').question).toBe('status');
    expect(say(card, '25 Abs 3').facts.status).toBe('p25-3');
  });
});
