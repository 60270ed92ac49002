import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { press, revise, say, start } from './talking.ts';

const AS_OF = '2026-11-29';

const atPaper = (sprache: string) =>
  press(start({ sprache, rolle: 'selbst' }, AS_OF), 'baden-wuerttemberg', 'anschluss');

const papier = atPaper('de');
const herkunft = press(papier, 'aufenthaltsgestattung');
const verfahren = say(herkunft, 'Eritrea');
const bescheid = press(papier, 'bamf-bescheid');
const duldung = press(papier, 'duldung');

/** What was told of the person spoken of and not known before; what was told of others waits. */
function told(before: Turn, after: Turn) {
  return Object.fromEntries(
    Object.entries(after.answers).filter(
      ([id, value]) => /^\p{L}/u.test(id) && before.answers[id] !== value,
    ),
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
    const text = 'abgelehnt, aber Art. 23 festgestellt';
    for (const turn of [say(papier, text), say(bescheid, text), revise(verfahren, text)])
      expect(turn.answers['status']).toBe('anerkannt-ohne-karte');
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
    expect(revise(verfahren, text).answers['status']).toBe(status);
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
    [papier, ['aufenthaltstitel', 'aufenthaltsgestattung', 'bamf-bescheid']],
    [bescheid, ['anerkannt-ohne-karte', 'aufenthaltsgestattung', 'ausreisepflichtig']],
    [press(papier, 'aufenthaltstitel'), ['p25-1', 'p25-2']],
  ])('at $question', (turn, options) => {
    expect(say(turn, 'Familienasyl').candidates).toEqual(options);
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
    'Anerkennung in Griechenland läuft noch',
    'Schutz in Griechenland wurde abgelehnt',
    'Schutz in Griechenland gesucht, aber nicht bekommen',
    'Schutz in Griechenland, nicht bekommen',
  ])('is none where it is denied, of others or not yet there: %s', (text) => {
    for (const turn of [papier, herkunft, verfahren])
      expect(told(turn, say(turn, text))).toEqual({});
  });

  it.each([
    ['en', 'I asked for protection in Greece but did not get it'],
    ['fr', 'protection refusée en Grèce'],
    ['tr', 'Yunanistan koruma vermedi'],
    ['ru', 'в Греции отказали в защите'],
    ['uk', 'у Греції відмовили в захисті'],
  ])('is none where it was not granted (%s: %s)', (language, text) => {
    const before = atPaper(language);
    expect(told(before, say(before, text))).toEqual({});
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
    expect(say(card, 'Aufenthaltskarte').candidates).toEqual(['anderer-titel', 'unbekannt']);
  });
});

describe('A country', () => {
  it.each([
    ['de', 'ich bin Italiener'],
    ['de', 'italienischer Pass'],
    ['de', 'sie ist Deutsche'],
    ['de', 'deutscher Pass seit letztem Jahr'],
    ['en', 'my passport is Romanian'],
    ['fr', 'je suis italien'],
    ['ru', 'гражданин Польши'],
    ['uk', 'громадянка Польщі'],
    ['fa', 'پاسپورت ایتالیا'],
    ['kmr', 'pasaporta Îtalyayê'],
  ])('is a citizenship where nothing else is said (%s: %s)', (language, text) => {
    expect(say(atPaper(language), text).answers['papier']).toBe('deutsch-eu');
  });

  it.each([
    ['de', 'Reiseausweis für Flüchtlinge aus Italien'],
    ['de', 'Ukrainerin aus Polen gekommen'],
    ['de', 'Ukrainerin, Polen'],
    ['de', 'Abschiebung nach Italien'],
    ['de', 'nach Italien'],
    ['de', 'Ich komme aus Polen'],
    ['en', 'I come from Italy'],
    ['de', 'in Italien'],
    ['de', 'Fingerabdrücke in Italien'],
    ['de', 'blauer Pass aus Griechenland'],
    ['de', 'grauer Pass aus Deutschland'],
    ['de', 'aus Italien nach Deutschland gekommen'],
    ['de', 'mit einem Deutschen verheiratet'],
    ['de', 'Grenzübertrittsbescheinigung, muss Frankreich verlassen'],
    ['en', 'refugee travel document from Italy'],
    ['en', 'married to a German'],
    ['fr', "document de voyage pour réfugié d'Italie"],
    ['ar', 'وثيقة سفر للاجئين من إيطاليا'],
    ['fa', 'از یونان آمدم'],
    ['ru', 'проездной документ беженца из Италии'],
    ['uk', 'приїхала з Польщі'],
    ['uk', 'відбитки пальців в Італії'],
  ])('is none beside other words (%s: %s)', (language, text) => {
    expect(say(atPaper(language), text).answers['papier']).not.toBe('deutsch-eu');
  });
});

describe('A title of another state of the EU', () => {
  it.each([
    ['de', 'vorübergehender Schutz in Polen'],
    ['de', '§ 24 in Polen'],
    ['de', 'italienischer Aufenthaltstitel'],
    ['de', 'Aufenthaltserlaubnis in Italien'],
    ['en', 'temporary protection in Poland'],
    ['en', 'I have a residence card from Spain'],
    ['ru', 'временная защита в Польше'],
    ['uk', 'тимчасовий захист у Польщі'],
  ])('is none of here (%s: %s)', (language, text) => {
    const before = atPaper(language);
    expect(told(before, say(before, text))).toEqual({});
  });

  it('leaves the title of here beside it', () => {
    const { answers } = say(papier, 'früher Schutz in Polen, jetzt § 24');
    expect(answers['status']).toBe('p24');
  });

  it('says nothing of where somebody is from', () => {
    const turn = say(herkunft, 'Aufenthaltstitel in Italien, aus Eritrea');
    expect(turn.answers['herkunft']).toBe('gute-bleibeperspektive');
  });
});

describe('What was refused or is gone', () => {
  it.each([
    ['de', '§ 24 abgelehnt'],
    ['de', '25b wurde von der Behörde abgelehnt'],
    ['de', '60d abgelehnt'],
    ['de', 'Ausbildungsduldung abgelehnt'],
    ['de', 'Chancenaufenthalt abgelehnt'],
    ['de', 'Härtefall abgelehnt'],
    ['de', '§ 24 entzogen'],
    ['de', '§ 24 widerrufen'],
    ['de', '§ 24 verweigert'],
    ['de', '§ 24 ist weg'],
    ['de', '§ 24 wurde uns weggenommen'],
    ['de', 'Aufenthaltserlaubnis vom Amt abgelehnt'],
    ['de', '§ 25b in Aussicht'],
    ['en', '25b refused'],
    ['en', 'they refused § 24'],
    ['en', '§ 24 was revoked'],
    ['fr', '§ 24 refusé'],
    ['ar', 'رفض § 24'],
    ['ar', '§ 24 مرفوض'],
    ['fa', '§ 24 رد شده'],
    ['fa-AF', '§ 24 رد شد'],
    ['ps', '§ 24 رد شو'],
    ['kmr', '§ 24 hat redkirin'],
    ['ru', 'в § 24 отказано'],
    ['ru', '§ 24 аннулирован'],
    ['uk', '§ 24 відмовлено'],
    ['ti', '§ 24 ተነጺጉ'],
    ['tr', '§ 24 reddedildi'],
  ])('is no status (%s: %s)', (language, text) => {
    const before = atPaper(language);
    expect(told(before, say(before, text))).toEqual({});
  });

  it('is none in a sentence with other answers, which are taken', () => {
    const begun = start({ sprache: 'de', rolle: 'selbst' }, AS_OF);
    const turn = say(begun, 'Ulm, Anschlussunterbringung, § 24 abgelehnt');
    expect(told(begun, turn)).toEqual({
      bundesland: 'baden-wuerttemberg',
      'hilfe-stadtkreis': 'ja',
      unterbringung: 'anschluss',
    });
  });

  it('is no place to live either', () => {
    const begun = press(start({ sprache: 'de', rolle: 'selbst' }, AS_OF), 'baden-wuerttemberg');
    expect(told(begun, say(begun, 'Anschlussunterbringung abgelehnt'))).toEqual({});
  });

  it.each([
    ['Asylantrag abgelehnt, § 60a', 'duldung-60a'],
    ['60d, Asylantrag abgelehnt', 'duldung-60d'],
    ['60d Asylantrag abgelehnt', 'duldung-60d'],
    ['abgelehnt § 25 Abs. 3', 'p25-3'],
    ['abgelehnt aber § 25 Abs. 5', 'p25-5'],
  ])('leaves what somebody has beside it: %s', (text, status) => {
    expect(say(papier, text).answers['status']).toBe(status);
  });
});

describe('A correction that a short answer opens', () => {
  const application = (language: string) => press(atPaper(language), 'duldung', 'duldung-60a');

  it.each([
    ['de', 'nein, 60c'],
    ['de', 'nein, es ist doch 60c'],
    ['de', 'nein, Ausbildungsduldung'],
    ['de', 'weiß nicht, es ist 60c'],
    ['de', 'ja, er hat jetzt 60c'],
    ['en', 'no, it is 60c'],
    ['fr', "non, c'est 60c"],
    ['ar', 'لا، 60c'],
    ['fa', 'نه، 60c'],
    ['fa-AF', 'نه، 60c'],
    ['ps', 'نه، 60c'],
    ['kmr', 'na, 60c'],
    ['ru', 'нет, у меня 60c'],
    ['uk', 'ні, 60c'],
    ['ti', 'ኣይፋል፣ 60c'],
    ['tr', 'hayır, 60c'],
  ])('is asked about, and the short answer is none (%s: %s)', (language, text) => {
    const before = application(language);
    const turn = revise(before, text);
    expect(told(before, turn)).toEqual({ status: 'duldung-60c' });
  });

  it.each([
    ['en', 'no it is 60c'],
    ['fr', "non c'est 60c"],
    ['ar', 'لا عندي 60c'],
    ['ru', 'нет у меня 60c'],
    ['ti', 'ኣይፋል፡ 60c እዩ'],
    ['tr', 'hayır 60c'],
  ])('is asked for where the answer may deny it (%s: %s)', (language, text) => {
    const before = application(language);
    expect(told(before, say(before, text))).toEqual({});
  });

  it('is asked about at the check beside a yes', () => {
    const check = press(application('de'), 'nein');
    expect(check.question).toBe('pruefung');
    const turn = revise(check, 'ja, aber der Paragraf ist 60c');
    expect(turn.answers['status']).toBe('duldung-60c');
  });

  it('may be another paper', () => {
    const before = application('de');
    expect(revise(before, 'nein, Gestattung').answers).toMatchObject({
      papier: 'aufenthaltsgestattung',
    });
  });

  it('asks again what is still open', () => {
    const place = press(start(undefined, AS_OF), 'baden-wuerttemberg', 'anschluss');
    const before = press(place, 'aufenthaltstitel', 'p25-2');
    const turn = revise(before, 'noch nicht, und es ist doch 25 Abs. 3');
    expect(told(before, turn)).toEqual({ status: 'p25-3' });
    expect(turn.question).toBe('beratungSeit');
  });

  it.each([
    ['ja, § 25b', 'ja'],
    ['ja, § 24', 'ja'],
    ['nein, 60a', 'nein'],
    ['nein, Duldung', 'nein'],
    ['ja, Ausbildungsduldung beantragt', 'ja'],
  ])('is none where it corrects nothing: %s', (text, answer) => {
    const before = application('de');
    expect(told(before, say(before, text))).toMatchObject({ bleiberechtsantrag: answer });
  });

  it.each(['nein, § 25b', 'nein, § 24', 'nein, Bescheid oder 60c'])(
    'is asked for where it is not certain: %s',
    (text) => {
      const before = application('de');
      expect(told(before, say(before, text))).toEqual({});
    },
  );

  it('of an application is that it was refused', () => {
    const before = application('de');
    expect(told(before, say(before, 'ja, aber abgelehnt'))).toEqual({});
  });
});
