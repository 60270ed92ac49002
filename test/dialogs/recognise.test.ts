import { describe, expect, it } from 'vitest';
import { press, revise, saidIn, say, start } from './talking.ts';

const unterbringung = press(start(), 'baden-wuerttemberg');
const papier = press(unterbringung, 'anschluss');
const fiktion = press(papier, 'fiktion');
const status = press(papier, 'aufenthaltstitel');
const bescheid = press(papier, 'bamf-bescheid');

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

describe('A word is the same', () => {
  it.each([
    ['tr', 'in any case', ['belediyenin yurdu', 'belediyenin yurdundayız']],
    ['kmr', 'with the endings of others that it has in some names', ['xaniyê şaredariyê']],
    ['kmr', 'where the town is who houses', ['li heima şaredariyê dimînim']],
    ['ti', 'with other vowels', ['ገዛ ምምሕዳር ከተማ', 'ገዛ ምምሒዳር ከተማ']],
  ])('in %s, %s', (sprache, _, texts) => {
    const asked = press(start({ sprache, rolle: 'selbst' }), 'baden-wuerttemberg');
    for (const text of texts) expect(say(asked, text).facts.unterbringung).toBe('anschluss');
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
    ['§ 24', ['verlaengerung', 'erstantrag-24']],
    ['§ 81 Abs. 3', ['erstantrag-24', 'erstantrag-andere']],
  ])('is asked back for %s', (text, options) => {
    expect(say(fiktion, text).candidates).toEqual(options);
  });

  it.each([
    'Fiktionsbescheinigung nach Antrag auf § 104c',
    'Fiktionsbescheinigung wegen Antrag auf § 24',
  ])('leaves what is applied for in the same breath open: %s', (text) => {
    expect(say(papier, text).facts.status).toBeUndefined();
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
    expect(revise(press(papier, 'duldung'), 'Aufenthaltsgestattung').answers['papier']).toBe(
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
    // No such letter says that: the paper is asked about.
    ['Duldung zur Ausbildung', 'duldung-60c', 'ja'],
    ['abgelehnt, Klage läuft', 'aufenthaltsgestattung', 'nichts'],
    ['anerkannt, aber noch keine Karte', 'anerkannt-ohne-karte'],
    ['Anerkannt. Karte noch nicht da', 'anerkannt-ohne-karte'],
  ])('may be of two clauses of its own: %s', (text, id, ...helped) => {
    expect(press(say(bescheid, text), ...helped).facts.status).toBe(id);
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
    expect(say(status, 'NE').candidates).toEqual(['p26', 'anderer-titel']);
  });

  it.each(['unbek.', 'unbek', 'n. b.'])('says that something is not known: %s', (text) => {
    expect(say(unterbringung, text).question).toBe('hilfe-zustaendig');
  });
});
