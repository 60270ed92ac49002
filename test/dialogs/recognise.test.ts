import { describe, expect, it } from 'vitest';
import { press, saidIn, say, start } from './talking.ts';

const unterbringung = press(start(), 'baden-wuerttemberg');
const papier = press(unterbringung, 'anschluss');
const fiktion = press(papier, 'fiktion');
const status = press(papier, 'aufenthaltstitel');
const bescheid = press(papier, 'bamf-bescheid');

describe('A number', () => {
  it('is the place in the list where it fits and can be no paragraph', () => {
    expect(say(unterbringung, '3').facts.unterbringung).toBe('anschluss');
    expect(say(unterbringung, 'Nr. 3').facts.unterbringung).toBe('anschluss');
    expect(say(status, '2').facts.status).toBe('p25-1');
  });

  it('is a paragraph where it can only be one', () => {
    expect(say(papier, '24').facts.status).toBe('p24');
    expect(say(status, '24').facts.status).toBe('p24');
  });

  it('is asked back where it can be both', () => {
    expect(say(status, '9').options).toEqual(['p104c', 'anderer-titel', 'unbekannt']);
  });

  it('is neither where it fits nothing', () => {
    expect(saidIn(say(unterbringung, '77'))).toContain('notUnderstood');
  });
});

describe('A paragraph', () => {
  it.each([
    '25 para 2',
    '25 para. 2',
    '25 Par. 2',
    'para 25 para 2',
    '§ 25 para 2',
    '25 abs 2',
    '25 Abs. 2 Satz 1',
    '25 (2)',
    '25(2)',
    '25/2',
    '25 II',
  ])('is read with its Absatz, with the sign and without: %s', (text) => {
    expect(say(status, text).facts.status).toBe('p25-2');
    expect(say(papier, text).facts.status).toBe('p25-2');
  });

  it.each(['para 24', 'Paragraph 24', '24'])('needs none: %s', (text) => {
    expect(say(status, text).facts.status).toBe('p24');
  });
});

describe('A number that counts something', () => {
  it.each([
    ['§ 25, 3 Kinder', ['p25-1', 'p25-2', 'p25-3', 'p25-4', 'p25-5', 'unbekannt']],
    ['25, 5 Jahre hier', ['p25-1', 'p25-2', 'p25-3', 'p25-4', 'p25-5', 'unbekannt']],
  ])('is no Absatz: %s', (text, options) => {
    expect(say(status, text).options).toEqual(options);
  });

  it.each(['seit 24 Monaten hier', '22 Jahre alt', '30 Jahre'])('is no paragraph: %s', (text) => {
    expect(say(papier, text).facts.status).toBeUndefined();
  });

  it('leaves the paragraph beside it', () => {
    expect(say(papier, '§ 24, 2 Kinder').facts.status).toBe('p24');
    expect(say(papier, '24, Kinder: 2').facts.status).toBe('p24');
    expect(say(papier, '25 Abs. 2, 3 Kinder').facts.status).toBe('p25-2');
  });
});

describe('A number in a name', () => {
  it('is no paragraph there', () => {
    expect(say(status, 'Chancenkarte 18 Monate').facts.status).toBe('p104c');
    expect(say(press(status, 'unbekannt'), '27 bis 36').answers['hilfe-titel']).toBe('familie');
  });
});

describe('A name that is the whole of an answer', () => {
  const english = press(start({ sprache: 'en', rolle: 'fachkraft' }), 'baden-wuerttemberg');

  it.each(['I forgot', 'have forgotten', "I've forgotten"])('has its small words: %s', (text) => {
    expect(say(english, text).question).toBe('hilfe-zustaendig');
  });

  it.each(['vergessen', 'habe vergessen', 'Ich habe vergessen'])(
    'deletes nothing where something is not remembered: %s',
    (text) => {
      expect(say(unterbringung, text).question).toBe('hilfe-zustaendig');
    },
  );

  it('is nothing beside others', () => {
    expect(say(english, 'I forgot the card at home').question).toBe('unterbringung');
  });
});

describe('A paper and a paragraph said together', () => {
  it('are one answer where the paper can show it', () => {
    expect(say(papier, 'Duldung nach § 60a').facts.status).toBe('duldung-60a');
  });

  it.each([papier, unterbringung])('are not certain where it cannot ($question)', (turn) => {
    expect(say(turn, 'Duldung 25 Abs 2').facts.status).toBeUndefined();
    expect(say(turn, 'BAMF-Bescheid, 25b').facts.status).toBeUndefined();
  });

  it('keep the paragraph when its paper is named afterwards', () => {
    const after = say(say(papier, '25 Abs 2'), 'Plastikkarte');
    expect(after.answers).toMatchObject({ papier: 'aufenthaltstitel', status: 'p25-2' });
  });

  it('are the title of before, beside a Fiktionsbescheinigung', () => {
    const { facts } = say(papier, 'Fiktionsbescheinigung, vorher 25 Abs 2');
    expect(facts).toMatchObject({ fiktionsgrund: 'verlaengerung', bisherigerTitel: 'p25-2' });
    expect(say(papier, 'Fiktionsbescheinigung 25 Abs 2').facts.bisherigerTitel).toBeUndefined();
  });

  it('are what a decision grants, while there is no card', () => {
    expect(say(papier, 'Bescheid vom BAMF: 25 Abs 3').facts.status).toBe(
      'abschiebungsverbot-ohne-karte',
    );
  });
});

describe('The ground of a Fiktionsbescheinigung', () => {
  it.each([
    ['Erstantrag § 24', 'erstantrag-24'],
    ['Erstantrag § 25a', 'erstantrag-andere'],
    ['Verlängerung', 'verlaengerung'],
    ['§ 81 Abs. 4', 'verlaengerung'],
  ])('%s', (text, ground) => {
    expect(say(fiktion, text).facts.fiktionsgrund).toBe(ground);
  });

  it('brings the title along where it is prolonged', () => {
    const { facts } = say(fiktion, 'Verlängerung § 25b');
    expect(facts).toMatchObject({ fiktionsgrund: 'verlaengerung', bisherigerTitel: 'p25b' });
  });

  it.each([
    ['§ 24', ['verlaengerung', 'erstantrag-24', 'unbekannt']],
    ['§ 81 Abs. 3', ['erstantrag-24', 'erstantrag-andere', 'unbekannt']],
  ])('is asked back for %s', (text, options) => {
    expect(say(fiktion, text).options).toEqual(options);
  });

  it('is not known from another paragraph alone, nor where the two contradict', () => {
    expect(say(fiktion, '§ 25b').facts.fiktionsgrund).toBeUndefined();
    expect(say(fiktion, 'Ukraine § 25b').facts.fiktionsgrund).toBeUndefined();
  });
});

describe('What is certain is taken, what is not is asked', () => {
  it('asks back for one part and keeps the other', () => {
    const turn = say(unterbringung, 'im Heim, mit Duldung');
    expect(turn.answers['papier']).toBe('duldung');
    expect(turn.question).toBe('unterbringung');
    expect(saidIn(turn)).toEqual(['understood', 'which', 'question']);
  });

  it('does not ask back once the rest has settled it', () => {
    const turn = say(unterbringung, 'im Heim, mit deutschem Pass');
    expect(turn.question).toBe('pruefung');
  });

  it('finds a ban on deportation beside a refusal', () => {
    expect(say(bescheid, 'abgelehnt, aber Abschiebungsverbot festgestellt').facts.status).toBe(
      'abschiebungsverbot-ohne-karte',
    );
  });

  it('takes the stage before from what was', () => {
    const { facts } = say(unterbringung, 'war in der GU, jetzt eigene Wohnung');
    expect(facts).toMatchObject({
      unterbringung: 'eigene-wohnung',
      wohnungsweg: 'nach-vorlaeufig',
    });
  });

  it('takes a place that somebody came from for the one before', () => {
    const flat = say(unterbringung, 'eigene Wohnung, nach AU');
    expect(flat.facts).toMatchObject({
      unterbringung: 'eigene-wohnung',
      wohnungsweg: 'nach-anschluss',
    });
    expect(say(unterbringung, 'kam aus VU').facts.unterbringung).toBeUndefined();
    const later = say(press(unterbringung, 'eigene-wohnung'), 'nach vU');
    expect(later.facts).toMatchObject({
      unterbringung: 'eigene-wohnung',
      wohnungsweg: 'nach-vorlaeufig',
    });
  });

  it('takes the month told along', () => {
    const { facts } = say(unterbringung, 'GU seit September 2025');
    expect(facts).toMatchObject({ unterbringung: 'vorlaeufig', vorlaeufigSeit: '2025-09' });
    expect(say(unterbringung, 'AU, Beratung seit 01/2024').facts.beratungSeit).toBe('2024-01');
    expect(say(unterbringung, 'GU seit Juni 2031').facts.vorlaeufigSeit).toBeUndefined();
  });

  it('takes a correction of an answer that was given', () => {
    expect(say(press(papier, 'duldung'), 'Aufenthaltsgestattung').answers['papier']).toBe(
      'aufenthaltsgestattung',
    );
  });

  it('takes "not yet" although a time is named that is none', () => {
    const beratung = press(status, 'p25-2');
    expect(say(beratung, 'noch nicht, beginnt im Sommer').facts.beratungSeit).toBe('noch-nicht');
  });

  it('takes nothing from mere signs', () => {
    expect(saidIn(say(papier, '!!!'))).toContain('notUnderstood');
  });

  it('takes a part of a label', () => {
    expect(say(status, 'Chancen-Aufenthalt').facts.status).toBe('p104c');
  });

  it('leaves a country that was only passed through', () => {
    const herkunft = press(papier, 'aufenthaltsgestattung');
    expect(say(herkunft, 'über Italien aus Eritrea').facts.herkunft).toBe('gute-bleibeperspektive');
    expect(say(herkunft, 'Deutschland').facts.herkunft).toBeUndefined();
  });

  it('takes a citizen of the EU for one at the question for the paper', () => {
    expect(say(papier, 'Ich bin Rumänin').answers['papier']).toBe('deutsch-eu');
  });

  it('leaves the papers of others', () => {
    expect(say(papier, 'mein Bruder hat eine Duldung').answers['papier']).toBeUndefined();
  });
});

describe('A name', () => {
  const english = press(start({ sprache: 'en', rolle: 'fachkraft' }), 'baden-wuerttemberg');

  it.each([
    ['Duldung zur Ausbildung', 'duldung-60c'],
    ['abgelehnt, Klage läuft', 'aufenthaltsgestattung'],
    ['anerkannt, aber noch keine Karte', 'anerkannt-ohne-karte'],
    ['Anerkannt. Karte noch nicht da', 'anerkannt-ohne-karte'],
  ])('may be of two clauses of its own: %s', (text, id) => {
    expect(say(bescheid, text).facts.status).toBe(id);
  });

  it.each([
    'Duldung, Ausbildung beginnt im Herbst',
    'Duldung. Arbeit gefunden',
    'Duldung; Ausbildung',
    'Duldung (Ausbildung)',
    'Duldung\nAusbildung',
    'Duldung aber Ausbildung beginnt',
    'Duldung und Arbeit',
  ])('is not made of the words of two clauses: %s', (text) => {
    const { facts, answers } = say(papier, text);
    expect(facts.status).toBeUndefined();
    expect(answers['papier']).toBe('duldung');
  });

  it.each(['Wohnung. Stadt Ulm', 'Wohnung\nStadt Ulm'])(
    'of a house is not made of two clauses either: %s',
    (text) => {
      expect(say(unterbringung, text).facts.unterbringung).toBeUndefined();
    },
  );

  it.each([
    'tolerated, training starts soon',
    'toleration but work is found',
    'tolerated. Work since May',
  ])('is not made of the words of two clauses in English: %s', (text) => {
    expect(say(press(english, 'anschluss'), text).facts.status).toBeUndefined();
  });
});

describe('A town', () => {
  const english = press(start({ sprache: 'en', rolle: 'fachkraft' }), 'baden-wuerttemberg');
  const of = { de: unterbringung, en: english } as const;

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

describe('A short form', () => {
  const english = press(start({ sprache: 'en', rolle: 'fachkraft' }), 'baden-wuerttemberg');
  const origin = press(papier, 'aufenthaltsgestattung');

  it.each([
    ['GU', 'vorlaeufig'],
    ['VU', 'vorlaeufig'],
    ['GU LK Esslingen', 'vorlaeufig'],
    ['Whg. vom LRA', 'vorlaeufig'],
    ['AU', 'anschluss'],
    ['Unterk. d. Gde.', 'anschluss'],
    ['städt. Whg', 'anschluss'],
    ['Whg. v. d. Stadt', 'anschluss'],
    ['priv. Whg.', 'eigene-wohnung'],
  ])('of where somebody lives stands for its words, in both languages: %s', (text, stage) => {
    expect(say(unterbringung, text).facts.unterbringung).toBe(stage);
    expect(say(english, text).facts.unterbringung).toBe(stage);
  });

  it.each(['Whg. i. d. Stadt', 'Whg in d. Gde.', 'Whg. im LK'])(
    'ends no clause and hides no small word: %s',
    (text) => {
      expect(say(unterbringung, text).facts.unterbringung).toBeUndefined();
    },
  );

  it.each([
    ['syr.', 'anderer-staat'],
    ['afgh. StA', 'anderer-staat'],
    ['Ukr.', 'anderer-staat'],
    ['erit.', 'gute-bleibeperspektive'],
    ['kosov.', 'sicherer-staat'],
  ])('of where somebody is from stands for it: %s', (text, group) => {
    expect(say(origin, text).facts.herkunft).toBe(group);
  });

  it.each([
    ['AE', 'aufenthaltstitel'],
    ['Gest.', 'aufenthaltsgestattung'],
  ])('of a paper stands for it: %s', (text, paper) => {
    expect(say(papier, text).answers['papier']).toBe(paper);
  });

  it('that may be several things is asked back', () => {
    expect(say(status, 'NE').options).toEqual(['p26', 'anderer-titel', 'unbekannt']);
  });

  it.each(['unbek.', 'unbek', 'n. b.'])('says that something is not known: %s', (text) => {
    expect(say(unterbringung, text).question).toBe('hilfe-zustaendig');
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
