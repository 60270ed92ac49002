import { describe, expect, it } from 'vitest';
import { press, say, start } from './talking.ts';

const unterbringung = press(start(), 'baden-wuerttemberg');

describe('A town', () => {
  const english = press(start({ sprache: 'en', rolle: 'fachkraft' }), 'baden-wuerttemberg');
  const russian = press(start({ sprache: 'ru', rolle: 'fachkraft' }), 'baden-wuerttemberg');
  const of = { de: unterbringung, en: english, ru: russian } as const;

  it.each([
    ['de', 'Wohnung in der Stadt'],
    ['de', 'Wohnung in der gemainde'],
    ['de', 'Wohnung in einer kleinen Gemeinde'],
    ['de', 'Wohnung im Gemeindegebiet'],
    ['de', 'Wohnung in städtischer Umgebung'],
    ['de', 'Unterkunft im Landkreis'],
    ['de', 'Wohnung außerhalb der Stadt'],
    ['de', 'Wohnung aber die Stadt zahlt'],
    ['de', 'in der Stadt'],
    ['de', 'Wohnung in Esslingen Stadt'],
    ['en', 'a flat in the city'],
    ['en', 'flat in town'],
    ['en', 'I live in the city in a flat'],
    ['en', 'house in a very small municipality'],
    ['en', 'room in the district'],
    ['en', 'flat near the city'],
    ['en', "flat in the city's centre"],
    ['en', 'I moved to the city'],
    ['en', 'a flat and the city pays'],
    ['en', 'in town'],
    ['en', 'in town we have a house'],
    ['en', 'in the city there is a flat'],
    ['en', 'in Ulm city'],
    ['ru', 'квартира в городе'],
  ] as const)('that a home is in houses nobody (%s): %s', (language, text) => {
    expect(say(of[language], text).facts.unterbringung).toBeUndefined();
  });

  it.each([
    ['de', 'Mietwohnung in der Stadt', 'eigene-wohnung'],
    ['de', 'GU in der Gemeinde', 'vorlaeufig'],
    ['en', 'rented flat in the city', 'eigene-wohnung'],
    ['en', 'home run by the district in the town', 'vorlaeufig'],
  ] as const)('that a home is in takes nothing away (%s): %s', (language, text, stage) => {
    expect(say(of[language], text).facts.unterbringung).toBe(stage);
  });

  it.each([
    ['de', 'Wohnung der Stadt'],
    ['de', 'Wohnung von der Stadt'],
    ['de', 'in einer städtischen Wohnung'],
    ['de', 'in einer Wohnung der Gemeinde'],
    ['de', 'im Container der Gemeinde'],
    ['de', 'Wohnung in der Stadt, von der Gemeinde'],
    ['de', 'Stadt'],
    ['en', 'a flat of the city'],
    ['en', 'flat from the town'],
    ['en', 'flat by the council'],
    ['en', "in the city's flat"],
    ['en', "in the municipality's house"],
    ['en', 'in a flat of the municipality'],
    ['en', 'a flat the city gave us in town'],
    ['ru', 'в общежитии города'],
    ['en', 'with my wife in a flat of the municipality'],
  ] as const)('that a home is of houses people (%s): %s', (language, text) => {
    expect(say(of[language], text).facts.unterbringung).toBe('anschluss');
  });

  it('that something is in is no stage before, nor in charge', () => {
    const flat = press(unterbringung, 'eigene-wohnung', 'aufenthaltstitel', 'p25-2');
    expect(say(flat, 'vorher in der Gemeinde').facts.wohnungsweg).toBeUndefined();
    expect(say(flat, 'Unterkunft der Gemeinde').facts.wohnungsweg).toBe('nach-anschluss');
    const charge = press(unterbringung, 'unbekannt');
    expect(say(charge, 'in der Stadt').answers['hilfe-zustaendig']).toBeUndefined();
    expect(say(charge, 'die Stadt').answers['hilfe-zustaendig']).toBe('gemeinde');
  });
});

describe('Places', () => {
  const first = start();

  it.each([
    ['Ulm', 'baden-wuerttemberg'],
    ['Neu-Ulm', 'anderes'],
    ['Landkreis Esslingen', 'baden-wuerttemberg'],
    ['wir wohnen in Tübingen', 'baden-wuerttemberg'],
    ['München', 'anderes'],
    ['Stutgart', 'baden-wuerttemberg'],
  ])('%s lies in %s', (place, land) => {
    expect(say(first, place).facts.bundesland).toBe(land);
  });

  it('asks back where a name means both', () => {
    expect(say(first, 'Berg').options).toEqual(['baden-wuerttemberg', 'anderes', 'unbekannt']);
  });

  it.each([
    ['Stuttgart', 'ja'],
    ['Bad Cannstatt', 'ja'],
    ['Konstanz', 'nein'],
    ['Landkreis Karlsruhe', 'nein'],
    // The Land, and names that a town and a quarter of a Stadtkreis share, leave it open.
    ['Baden-Württemberg', undefined],
    ['Schönau', undefined],
  ])('tells the nine Stadtkreise from the towns: %s', (place, answer) => {
    const stadtkreis = press(unterbringung, 'unbekannt', 'gemeinde');
    expect(say(stadtkreis, place).answers['hilfe-stadtkreis']).toBe(answer);
  });

  it.each([
    ['ar', 'شتوتغارت', 'توبنغن'],
    ['uk', 'Штутгарт', 'Тюбінген'],
    ['ru', 'Мангейм', 'Тюбинген'],
    ['fa', 'مانهایم', 'توبینگن'],
    ['fa-AF', 'مانهایم', 'توبینگن'],
    ['ps', 'شتوتګارت', 'Konstanz'],
    ['ti', 'ሽቱትጋርት', 'Konstanz'],
    ['tr', 'Ulm', 'Konstanz'],
  ])('tells them in the script of %s, too', (sprache, city, town) => {
    const begun = press(start({ sprache, rolle: 'fachkraft' }), 'baden-wuerttemberg');
    const stadtkreis = press(begun, 'unbekannt', 'gemeinde');
    expect(say(stadtkreis, city).answers['hilfe-stadtkreis']).toBe('ja');
    expect(say(stadtkreis, town).answers['hilfe-stadtkreis']).toBe('nein');
  });
});

describe('A place in a sentence', () => {
  it.each([
    ['de', 'ich bin in stutgart', 'baden-wuerttemberg'],
    ['de', 'ich wohn in karlsrue', 'baden-wuerttemberg'],
    ['de-simple', 'ich lebe in heilbron', 'baden-wuerttemberg'],
    ['en', 'we are in friedrichshaven', 'baden-wuerttemberg'],
    ['fr', "j'habite à stutgart", 'baden-wuerttemberg'],
    ['tr', 'stutgartta yaşıyorum', 'baden-wuerttemberg'],
  ])('may have a slip, in %s: %s', (sprache, text, land) => {
    expect(say(start({ sprache, rolle: 'fachkraft' }), text).facts.bundesland).toBe(land);
  });

  it.each([
    ['uk', 'в Штутгарті', 'baden-wuerttemberg'],
    ['uk', 'під Тюбінгеном', 'baden-wuerttemberg'],
    ['uk', 'Лейпциг', 'anderes'],
    ['ru', 'из Ульма', 'baden-wuerttemberg'],
    ['ru', 'под Ройтлингеном', 'baden-wuerttemberg'],
    ['tr', "Stuttgart'ta", 'baden-wuerttemberg'],
    ['ar', 'من شتوتغارت', 'baden-wuerttemberg'],
    ['ar', 'ساكن بمانهايم', 'baden-wuerttemberg'],
    ['fa', 'تو مانهایم زندگی می‌کنم', 'baden-wuerttemberg'],
    ['kmr', 'ئەز ل شتوتگارتێ دژیم', 'baden-wuerttemberg'],
    ['kmr', 'li Stuttgartê', 'baden-wuerttemberg'],
    ['ps', 'په شټوټګارت کې اوسېږم', 'baden-wuerttemberg'],
    ['ti', 'ኣብ ማንሃይም', 'baden-wuerttemberg'],
  ])('has the endings of %s: %s', (sprache, text, land) => {
    expect(say(start({ sprache, rolle: 'fachkraft' }), text).facts.bundesland).toBe(land);
  });
});

describe('Where somebody lives', () => {
  /** The question that a help asks next whose place a municipality gave. */
  const asked = (sprache: string, place: string) =>
    press(say(start({ sprache, rolle: 'fachkraft' }), place), 'unbekannt', 'gemeinde');

  it.each([
    ['de', 'Stuttgart', 'hilfe-schreiben'],
    ['de', 'Bad Cannstatt', 'hilfe-schreiben'],
    ['uk', 'в Штутгарті', 'hilfe-schreiben'],
    ['ar', 'شتوتغارت', 'hilfe-schreiben'],
    // A town that is none: the help has found the stage.
    ['de', 'Konstanz', 'papier'],
    // The Land alone, and two places, leave it open.
    ['de', 'Baden-Württemberg', 'hilfe-stadtkreis'],
    ['de', 'Stuttgart und Konstanz', 'hilfe-stadtkreis'],
  ])('answers whether it is a Stadtkreis, too (%s: %s)', (sprache, place, question) => {
    expect(asked(sprache, place).question).toBe(question);
  });

  it('is another one where another town of the Land is named later', () => {
    const stuttgart = press(say(start(), 'Stuttgart'), 'anschluss');
    expect(say(stuttgart, 'Konstanz').answers['hilfe-stadtkreis']).toBe('nein');
    expect(say(stuttgart, 'mein Anwalt ist in Konstanz').answers['hilfe-stadtkreis']).toBe('ja');
  });

  it('is kept as that answer alone, which is told nobody who was not asked', () => {
    const told = say(start(), 'Stuttgart');
    expect(told.state.trail.steps.at(-1)).toEqual({
      bundesland: 'baden-wuerttemberg',
      'hilfe-stadtkreis': 'ja',
    });
    expect(told.messages).toContainEqual({
      kind: 'understood',
      answers: [['bundesland', 'baden-wuerttemberg']],
    });
  });
});

describe('A city of origin', () => {
  const origin = (sprache: string) =>
    press(
      start({ sprache, rolle: 'fachkraft' }),
      ...['baden-wuerttemberg', 'anschluss', 'aufenthaltsgestattung'],
    );

  it.each([
    ['de', 'aus Damaskus', 'anderer-staat'],
    ['de', 'Asmara', 'gute-bleibeperspektive'],
    ['en', 'from aleppo', 'anderer-staat'],
    ['en', 'mogadishu', 'gute-bleibeperspektive'],
    ['fr', 'Conakry', 'anderer-staat'],
    ['tr', "Diyarbakır'lıyım", 'anderer-staat'],
    ['ru', 'из Одессы', 'anderer-staat'],
    ['uk', 'з Харкова', 'anderer-staat'],
    ['ar', 'انا من حلب', 'anderer-staat'],
    ['fa', 'اهل تهرانم', 'anderer-staat'],
    ['fa-AF', 'از هرات استم', 'anderer-staat'],
    ['kmr', 'ji Kobanê', 'anderer-staat'],
    ['ps', 'د ننګرهار یم', 'anderer-staat'],
    ['ti', 'ካብ ከረን', 'gute-bleibeperspektive'],
  ])('tells the country in %s: %s', (sprache, text, group) => {
    expect(say(origin(sprache), text).facts.herkunft).toBe(group);
  });

  it.each([
    ['kmr', 'Kurdistan'],
    ['kmr', 'ji Kurdistanê'],
    ['tr', 'kürdistan'],
    ['en', 'palestine'],
    ['de', 'Palästina'],
  ])('is none where it is a region of several states, in %s: %s', (sprache, text) => {
    expect(say(origin(sprache), text).facts.herkunft).toBeUndefined();
  });
});
