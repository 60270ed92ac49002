import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { press, saidIn, say, start } from './talking.ts';

const AS_OF = '2026-11-29';

const atPaper = (sprache: string) =>
  press(start({ sprache, rolle: 'selbst' }, AS_OF), 'baden-wuerttemberg', 'anschluss');

const papier = atPaper('de');
const herkunft = press(papier, 'aufenthaltsgestattung');
const verfahren = say(herkunft, 'Eritrea');
const bescheid = press(papier, 'bamf-bescheid');
const duldung = press(papier, 'duldung');

/** What somebody has told that was not known before. */
function told(before: Turn, after: Turn) {
  return Object.fromEntries(
    Object.entries(after.answers).filter(([id, value]) => before.answers[id] !== value),
  );
}

describe('Art. 23 of the regulation is no § 23', () => {
  it.each([
    ['de', 'Art. 23'],
    ['de', 'Artikel 23'],
    ['de', 'Art. 23 Abs. 1 der Verordnung (EU) 2024/1347'],
    ['de', 'Familienasyl abgelehnt Art. 23'],
    ['de', 'Antrag abgelehnt, Art. 23 Abs. 1 VO (EU) Nr. 2024/1347 liegt vor'],
    ['en', 'Article 23'],
    ['en', 'family asylum refused, article 23'],
    ['fr', 'article 23'],
    ['ar', 'المادة 23'],
    ['fa', 'ماده ۲۳'],
    ['fa-AF', 'ماده ۲۳'],
    ['ps', 'ماده ۲۳'],
    ['kmr', 'madde 23'],
    ['tr', '23. madde'],
    ['tr', 'madde 23'],
    ['ru', 'статья 23'],
    ['uk', 'стаття 23'],
    ['ti', 'ዓንቀጽ 23'],
  ])('%s: %s', (language, text) => {
    const { answers } = say(atPaper(language), text);
    expect(answers['status']).toBe('anerkannt-ohne-karte');
    expect(answers['verfahren']).toBeUndefined();
  });

  it('on the card of somebody whose language says the same of a paragraph it is that', () => {
    const card = press(atPaper('tr'), 'aufenthaltstitel');
    expect(say(card, 'madde 23').answers['status']).toBe('p23');
  });

  it.each(['§ 23', 'Paragraf 23'])('but a paragraph stays one: %s', (text) => {
    expect(say(papier, text).answers['status']).toBe('p23');
  });

  it('stands where a refusal stands beside it, whatever is asked', () => {
    for (const turn of [papier, bescheid, verfahren]) {
      const { answers } = say(turn, 'abgelehnt, aber Art. 23 festgestellt');
      expect(answers['status']).toBe('anerkannt-ohne-karte');
    }
  });

  it.each(['Art. 23 nicht festgestellt', 'abgelehnt, Art. 23 nicht erfüllt'])(
    'is none where it is denied: %s',
    (text) => {
      expect(say(bescheid, text).answers['status']).toBeUndefined();
    },
  );

  it('is not certain where it is not understood', () => {
    const turn = say(verfahren, 'Im Brief steht was von Artikel 23, ich verstehe es nicht');
    expect(told(verfahren, turn)).toEqual({});
  });
});

describe('What a decision grants stands, whatever is sued for', () => {
  it.each([
    ['subsidiären Schutz bekommen, Klage auf Flüchtlingseigenschaft', 'anerkannt-ohne-karte'],
    ['Nur Abschiebungsverbot bekommen, wir klagen', 'abschiebungsverbot-ohne-karte'],
    ['Ablehnung, aber ich bekomme denselben Titel wie mein Mann', 'anerkannt-ohne-karte'],
  ])('%s', (text, status) => {
    expect(say(verfahren, text).answers['status']).toBe(status);
  });

  it.each(['Klage auf subsidiären Schutz', 'subsidiärer Schutz abgelehnt, Klage läuft'])(
    'and nothing is granted by suing for it: %s',
    (text) => {
      expect(say(verfahren, text).answers).toMatchObject({
        status: 'aufenthaltsgestattung',
        verfahren: 'abgelehnt-klage',
      });
    },
  );
});

describe('Familienasyl, which is granted no more, is asked back', () => {
  it.each([
    [papier, ['aufenthaltstitel', 'aufenthaltsgestattung', 'bamf-bescheid', 'unbekannt']],
    [bescheid, ['anerkannt-ohne-karte', 'aufenthaltsgestattung', 'ausreisepflichtig', 'unbekannt']],
    [press(papier, 'aufenthaltstitel'), ['p25-1', 'p25-2', 'unbekannt']],
  ])('at $question', (turn, options) => {
    expect(say(turn, 'Familienasyl').options).toEqual(options);
  });
});

describe('A protection in another state of the EU', () => {
  it.each([
    ['de', 'Schutz in Griechenland'],
    ['de', 'in Italien anerkannt'],
    ['de', 'Ich habe schon in Bulgarien subsidiären Schutz bekommen'],
    ['de', 'Schutz in einem anderen EU-Land'],
    ['en', 'protection in Greece'],
    ['en', 'my application was inadmissible because I have protection in Greece'],
    ['fr', 'protection en Grèce'],
    ['ar', 'حماية في اليونان'],
    ['fa', 'حمایت در یونان'],
    ['fa-AF', 'حمایت در یونان'],
    ['ps', 'په یونان کې خوندیتوب'],
    ['kmr', 'parastin li Yewnanistanê'],
    ['tr', "Yunanistan'da koruma"],
    ['ru', 'защита в Греции'],
    ['uk', 'захист у Греції'],
    ['ti', 'ኣብ ግሪኽ ዑቕባ'],
  ])('%s: %s', (language, text) => {
    const { answers } = say(atPaper(language), text);
    expect(answers['verfahren']).toBe('schutz-in-anderem-staat');
    expect([answers['herkunft'], answers['papier'], answers['status']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is told at the question for the country, which is asked still', () => {
    const turn = say(herkunft, 'Griechenland, dort anerkannt');
    expect(turn.answers['verfahren']).toBe('schutz-in-anderem-staat');
    expect(turn.question).toBe('herkunft');
  });

  it('leaves the country of origin beside it', () => {
    const { answers } = say(herkunft, 'aus Eritrea, Schutz in Italien');
    expect(answers).toMatchObject({
      herkunft: 'gute-bleibeperspektive',
      verfahren: 'schutz-in-anderem-staat',
    });
  });

  it.each([
    'kein Schutz in Griechenland',
    'Ich habe keinen Schutz in Griechenland',
    'in Italien nicht anerkannt',
    'mein Bruder ist in Italien anerkannt',
    'in Griechenland Schutz beantragt',
    'anerkannt oder Griechenland',
  ])('is none where it is denied, of others or not yet there: %s', (text) => {
    for (const turn of [papier, herkunft, verfahren])
      expect(told(turn, say(turn, text))).toEqual({});
  });

  it.each([papier, herkunft])('is none where that state refused it ($question)', (turn) => {
    expect(told(turn, say(turn, 'Italien hat meinen Schutz abgelehnt'))).toEqual({});
  });

  it('is none of somebody whose status leaves no room for it', () => {
    const card = say(papier, '§ 25 Abs. 3');
    expect(told(card, say(card, 'Schutz in Griechenland'))).not.toHaveProperty('verfahren');
  });

  it('is none where the protection and the country are not about each other', () => {
    const { answers } = say(papier, 'subsidiärer Schutz, Cousin in Italien');
    expect(answers['verfahren']).toBeUndefined();
  });

  it('is another thing than the state that is to examine the application', () => {
    for (const text of ['Überstellungsbescheid nach Kroatien', 'Überstellungsentscheidung Italien'])
      expect(told(verfahren, say(verfahren, text))).toEqual({ verfahren: 'dublin' });
    expect(say(papier, 'Dublin, Italien').answers['papier']).toBeUndefined();
  });
});

describe('A paper whose paragraph is not known', () => {
  it.each([
    ['de', 'Duldung, Paragraf weiß ich nicht'],
    ['de', 'Duldung ohne Paragraf'],
    ['en', "Duldung, I don't know the paragraph"],
    ['fr', 'Duldung, je ne connais pas le paragraphe'],
    ['ar', 'Duldung ما بعرف الفقرة'],
    ['fa', 'دولدونگ، پاراگراف نمی‌دانم'],
    ['fa-AF', 'دولدونگ، پاراگراف نمی‌دانم'],
    ['ps', 'دولدونګ، پاراګراف نه پېژنم'],
    ['kmr', 'Duldung, paragraf nizanim'],
    ['tr', 'Duldung, paragrafını bilmiyorum'],
    ['ru', 'дульдунг, параграф не знаю'],
    ['uk', 'дульдунг, параграф не знаю'],
    ['ti', 'ዱልዱንግ፡ ፓራግራፍ ኣይፈልጥን'],
  ])('%s: %s', (language, text) => {
    const { answers, question } = say(atPaper(language), text);
    expect(answers).toMatchObject({ papier: 'duldung', status: 'duldung-unbekannt' });
    expect(question).toBe('pruefung');
  });

  it('is helped with the number first, where it is a card', () => {
    const turn = say(papier, 'Aufenthaltstitel ohne Paragraf');
    expect(turn.question).toBe('hilfe-titel');
    expect(press(turn, 'unbekannt').answers['status']).toBe('titel-unbekannt');
  });

  it('is named again at the question for its paragraph', () => {
    expect(say(duldung, 'Duldung, weiß ich nicht').answers['status']).toBe('duldung-unbekannt');
  });

  it.each(['Duldung, weiß nicht', 'Bescheid, Paragraf weiß ich nicht'])(
    'is not known where it may be the paper that is not: %s',
    (text) => {
      expect(say(papier, text).answers['status']).toBeUndefined();
    },
  );
});

describe('A number', () => {
  it.each([
    ['19d', 'p19d'],
    ['§ 19d', 'p19d'],
    ['§19d Abs. 1a', 'p19d'],
    ['Paragraf neunzehn d', 'p19d'],
    ['§ 7', 'anderer-titel'],
    ['§ 7 Abs. 1 Satz 3', 'anderer-titel'],
    ['§ 38a', 'anderer-titel'],
    ['jüdische Zuwanderung', 'anderer-titel'],
    ['jüdische Zuwanderung, § 23 Abs. 2', 'anderer-titel'],
    ['Aufenthaltskarte EU', 'anderer-titel'],
    ['§ 25 Abs. 2 Satz 3', 'anerkannt-ohne-karte'],
  ])('and what is said for one is the status: %s', (text, status) => {
    expect(say(papier, text).answers['status']).toBe(status);
  });

  it('is read in the letters of the alphabet that is typed', () => {
    expect(say(atPaper('ru'), '19д').answers['status']).toBe('p19d');
  });

  it.each(['16', '19'])('whose letter may be left out is not certain: %s', (text) => {
    expect(say(papier, text).answers['status']).toBeUndefined();
  });

  it.each(['ich habe 23 Briefe', 'am 24 Dezember'])('of something else is none: %s', (text) => {
    expect(told(papier, say(papier, text))).toEqual({});
  });

  it('of a Duldung for the family of a young person counts as an application', () => {
    const family = { status: 'duldung-60a', bleiberechtsantrag: 'ja' };
    expect(say(papier, '§ 60a Abs. 2b').answers).toMatchObject(family);
    const asked = press(duldung, 'duldung-60a');
    expect(say(asked, '60a Abs. 2b').answers).toMatchObject(family);
  });
});

describe('A card that is called what many cards are called', () => {
  it('is a card, and asked back at the question for its paragraph', () => {
    const card = say(papier, 'Aufenthaltskarte');
    expect(card.answers['papier']).toBe('aufenthaltstitel');
    expect(say(card, 'Aufenthaltskarte').options).toEqual(['anderer-titel', 'unbekannt']);
  });
});

describe('A country beside a paper', () => {
  it('is no citizenship', () => {
    const { answers } = say(papier, 'Grenzübertrittsbescheinigung, muss Frankreich verlassen');
    expect(answers['papier']).not.toBe('deutsch-eu');
    expect(saidIn(say(papier, 'Ich bin Rumänin'))).toContain('understood');
  });
});
