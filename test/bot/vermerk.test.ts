import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { vermerkOf } from '../../bot/vermerk/blocks.ts';
import { BOX } from '../../bot/vermerk/box.ts';
import { vermerkHtml } from '../../bot/vermerk/html.ts';
import type { NoteFor } from '../../bot/vermerk/lines.ts';
import { vermerkPdf } from '../../bot/vermerk/pdf.ts';
import { directed, runsOf } from '../../bot/vermerk/runs.ts';
import { vermerkText } from '../../bot/vermerk/text.ts';
import { explain } from '../../src/explain.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { withReading } from '../../src/reading.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { SOURCES } from '../../src/sources.ts';
import { lawIn, versionOf } from '../../src/version.ts';
import { saidIn, say, start } from '../dialogs/talking.ts';
import { circumstances } from '../law/space.ts';
import { i18n } from '../speech.ts';

const noteOn = (facts: Facts, beside?: string) =>
  vermerkOf([{ facts, verdict: explain(facts, BUILT_IN) }], i18n, beside);

/** A record on a reference date, with what comes of it. */
function at(facts: Omit<Facts, 'asOf'>, asOf: string): NoteFor {
  const dated = { ...facts, asOf };
  return { facts: dated, verdict: explain(dated, BUILT_IN) };
}

const waiting: Facts = {
  asOf: '2026-05-04',
  bundesland: 'baden-wuerttemberg',
  unterbringung: 'vorlaeufig',
  vorlaeufigSeit: '2025-09',
  status: 'aufenthaltsgestattung',
  verfahren: 'laufend',
  herkunft: 'anderer-staat',
};

/** The record whose note has the most text: on the last date, with all that can be said. */
function longest(): Facts {
  const all = [...circumstances('2027-02-01')].filter((_, index) => index % 3 === 0);
  const lengths = all.map((facts) => {
    const counselled: Facts = { ...facts, beratungSeit: '2023-01' };
    return { facts: counselled, length: vermerkText(noteOn(counselled)).length };
  });
  return lengths.reduce((one, other) => (other.length > one.length ? other : one)).facts;
}

/** The letters of a text alone: where lines break and where marks are put is the page's. */
const letters = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}]/gu, '');

/** Signs without what only keeps directions, without spaces and boxes: lines and boxes are the page's. */
const plain = (text: string) => text.replaceAll(/[\s\u2066-\u2069\u00AD☐]/gu, '').normalize('NFKC');

async function readBack(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { text, totalPages, raw: pdf.toString('latin1') };
}

describe('The version of the rules', () => {
  it.each([
    ['a source', Object.values(SOURCES)[0]?.title],
    ['a group of countries', 'bamf-schutzquote'],
    ['a period', '2023-06-06'],
    ['a notice', 'foerderung-nicht-zugesagt'],
    ['an event', 'jugendhilfe-ende'],
    ['a row', 'duldung-60a'],
  ])('is another one with another %s', (_, named) => {
    expect(lawIn(BUILT_IN)).toContain(named);
  });
});

describe('The note for the file', () => {
  const text = vermerkText(noteOn(waiting));

  it('has the reference date, the answers, both prerequisites with reasons and sources, who clears up, and the version of the rules', () => {
    for (const part of [
      '4. Mai 2026',
      'Wohnsitz: Baden-Württemberg',
      'September 2025',
      'Anschlussunterbringung): verneint',
      'September 2027',
      '§\u00A09 Abs.\u00A01 FlüAG',
      'Bleibeperspektive: offen',
      'Auslegung',
      'Ausländerbehörde',
      'Rechtsstand: 29. Juli 2026',
      versionOf(BUILT_IN),
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each(['Dienststelle', 'Aktenzeichen', 'Gespräch am', 'Wv.', 'Datum', 'Unterschrift'])(
    'leaves room to write: %s',
    (label) => {
      expect(text).toMatch(new RegExp(`${label}:? _{10,}`));
    },
  );

  it('leaves no room for who the person is', () => {
    expect(text).not.toMatch(/Geburt|Nachname|Vorname|Anschrift|Staatsangehörigkeit:/);
  });

  it('gives what was said as said, each to be ticked where a document shows it', () => {
    expect(text).toContain('Nach Angaben der Person');
    const facts = text.split('\n').filter((line) => line.startsWith(`  ${BOX}`));
    expect(facts.length).toBe(explain(waiting, BUILT_IN).counting.length);
    expect(facts.join()).not.toMatch(/abgelehnt|Klage|Zuteilung/);
  });

  it('names what was told and cannot be on that day, beside German, too', () => {
    const facts: Facts = {
      ...waiting,
      asOf: '2022-05-04',
      vorlaeufigSeit: '2022-01',
      status: 'unbekannt',
    };
    const about = { facts, verdict: explain(facts, BUILT_IN), gone: [['status', 'p16g']] as const };
    const { blocks } = vermerkOf([about], i18n, 'en');
    const named = blocks.filter(({ german }) => german.includes('16g'));
    expect(named.map(({ beside }) => beside)).toEqual([expect.stringContaining('16g')]);
    expect(named[0]?.german).toContain('am Stichtag nicht möglich');
  });

  it('names whom the verdict sends to, each to be ticked where the person was sent', () => {
    const { next } = explain(waiting, BUILT_IN);
    const german = i18n.speaker('de', 'fachkraft');
    for (const { id, params } of next.professional)
      expect(text).toContain(`${BOX}\u00A0${german.sayById('next', `${id}.name`, params)}`);
  });

  it.each([
    [true, { unterbringung: 'anschluss' }],
    [true, { unterbringung: 'eigene-wohnung', wohnungsweg: 'nach-anschluss' }],
    [true, { vorlaeufigSeit: 'unbekannt' }],
    [false, {}],
    [false, { unterbringung: 'erstaufnahme' }],
    [false, { unterbringung: 'anschluss', bundesland: 'anderes' }],
  ] as const)(
    'asks whether the Zuteilung was seen where that matters: %s with %j',
    (isAsked, facts) => {
      const note = vermerkText(noteOn({ ...waiting, ...facts }));
      expect(note.includes('Zuteilung an die Gemeinde: ')).toBe(isAsked);
    },
  );

  it('is filled in in German alone, whatever stands beside it', () => {
    const { blocks } = noteOn(waiting, 'tr');
    const forms = blocks.filter(({ german }) => /_{4}/.test(german));
    expect(forms.length).toBeGreaterThan(4);
    expect(forms.filter(({ beside }) => beside !== undefined)).toEqual([]);
  });

  it('says both prerequisites where one alone decides', () => {
    const outside = vermerkText(noteOn({ ...waiting, status: 'ausreisepflichtig' }));
    expect(outside).toContain('Bleibeperspektive: verneint');
    expect(outside).toContain('Anschlussunterbringung): offen');
  });

  it('says why the programme does not hold, and how far the counselling is used up', () => {
    const { asOf, status, unterbringung } = {
      ...waiting,
      status: 'p25-2',
      unterbringung: 'anschluss',
    } as const;
    expect(vermerkText(noteOn({ asOf, bundesland: 'anderes' }))).toContain('gilt hier nicht');
    const counselled = { ...waiting, status, unterbringung, beratungSeit: '2022-01' };
    expect(vermerkText(noteOn(counselled as Facts))).toContain('ausgeschöpft');
  });

  it('is about other rules once a municipality reads them otherwise', () => {
    const source = { title: 'Schreiben der Bewilligungsstelle' };
    const rule = { status: 'duldung-60c', finding: 'met', ground: ['O'], source };
    const rules = withReading({ name: 'Eine Gemeinde', rules: [rule] });
    expect(versionOf(rules)).not.toBe(versionOf(BUILT_IN));
    expect(versionOf(BUILT_IN)).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('The note on a family', () => {
  const place = { bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' } as const;
  const about = (
    [
      ['vater', { status: 'duldung-60a', bleiberechtsantrag: 'nein' }],
      ['kind', { status: 'p25a' }],
      [
        'kind',
        { status: 'aufenthaltsgestattung', verfahren: 'laufend', herkunft: 'anderer-staat' },
      ],
    ] as const
  ).map(([relative, facts], index) => ({
    ...at({ ...place, ...facts }, '2026-05-04'),
    label: { relative, number: index === 0 ? null : index },
  }));
  const lines = vermerkText(vermerkOf(about, i18n)).split('\n');
  const count = (part: string) => lines.filter((line) => line.includes(part)).length;

  it('is one document, which says once what they have in common, and of each what is their own', () => {
    const once = ['Wohnsitz: ', 'Unterbringung: Ansch', 'Dienststelle: ', 'Stichtag: ', 'Quellen'];
    expect(once.map(count)).toEqual([1, 1, 1, 1, 1]);
    expect(['Aufenthaltsstatus: Duldung', 'Asylverfahren: '].map(count)).toEqual([1, 1]);
    expect(['Bleibeperspektive: verneint', 'Verwiesen an: '].map(count)).toEqual([1, 3]);
  });

  it('tells them apart by their labels, each with what was found', () => {
    const names = ['Vater', 'Kind 1', 'Kind 2'];
    for (const name of names) expect(lines).toContain(name);
    const found = lines.filter((line) => names.some((name) => line.startsWith(`${name}, `)));
    expect(found).toEqual([
      expect.stringMatching(/60a.*: keine Zielgruppe$/),
      expect.stringMatching(/25a.*: Zielgruppe$/),
      expect.stringMatching(/gestattung.*: Einzelfall/),
    ]);
  });

  it('says with each the day where these differ, and of a person of a code the place', () => {
    const days = ['2022-05-04', '2026-05-04', '2026-05-04'];
    const all = about.map(({ facts }, index) => at(facts, days[index] as string));
    const text = vermerkText(vermerkOf(all, i18n));
    expect(text).toMatch(/Person 1\n {2}Stichtag: 4\. Mai 2022/);
    expect(text).toMatch(/Person 2\n {2}Stichtag: 4\. Mai 2026/);
  });

  it.each(['ar', 'en'])(
    'stands in two languages on as many pages as it takes: %s',
    async (code) => {
      const paired = vermerkOf(about, i18n, code);
      const { text, totalPages } = await readBack(await vermerkPdf(paired));
      expect(totalPages).toBeGreaterThan(1);
      expect(text).toContain(`${totalPages} / ${totalPages}`);
      const missing = paired.blocks.filter(({ german }) => !plain(text).includes(plain(german)));
      expect(missing).toEqual([]);
      expect(paired.blocks.filter(({ kind, beside }) => kind !== 'form' && !beside)).toEqual([]);
    },
  );

  it('says of each what is not the same for all, and what was not looked at', () => {
    const elsewhere = at({ bundesland: 'anderes' }, '2026-05-04');
    const text = vermerkText(vermerkOf([elsewhere, ...about.slice(1)], i18n));
    expect(text.match(/Wohnsitz: /g)).toHaveLength(3);
    expect(text).toContain(i18n.speaker('de', 'fachkraft').say('verdict', 'fits.notExamined'));
  });
});

describe('In the conversation the note', () => {
  const end = say(start({ sprache: 'en', rolle: 'selbst' }), 'BW', 'AU', '25 II', 'continue');

  it('comes with the verdict, and not before', () => {
    expect(saidIn(say(start(), 'Aktenvermerk'))).toEqual(['vermerkEarly', 'question']);
    expect(saidIn(say(end, 'note for the file'))).toEqual(['vermerk']);
  });
});

describe('As a page to print, the note', () => {
  it('has each language with its direction, and no text that is taken for markup', () => {
    const html = vermerkHtml(noteOn(waiting, 'ar'));
    expect(html).toContain('lang="ar" dir="rtl"');
    expect(html).toContain('lang="de" dir="ltr"');
    const foreign = vermerkHtml({
      title: '',
      language: i18n.languageOf('de'),
      blocks: [{ kind: 'text', german: '<b onclick="x">&' }],
      signature: '',
      isOfFamily: false,
    });
    expect(foreign).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;');
  });
});

describe('As a PDF, the note', () => {
  it('is tagged, says its language and title, and has its fonts inside', async () => {
    const { raw, text } = await readBack(await vermerkPdf(noteOn(waiting)));
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/StructTreeRoot/);
    expect(raw).toMatch(/\/Lang \(de\)/);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toMatch(/\/FontFile2/);
    expect(text).toContain('Aktenvermerk');
  });

  it('says all of it in German, to be searched and copied', async () => {
    const note = noteOn(waiting);
    const { text } = await readBack(await vermerkPdf(note));
    const missing = note.blocks.filter(({ german }) => !plain(text).includes(plain(german)));
    expect(missing).toEqual([]);
  });

  // What is drawn letter by letter is read back letter by letter; marks above letters are put elsewhere.
  it.each(i18n.codes.filter((code) => code !== 'de'))(
    'has every word of the language beside it: %s',
    async (code) => {
      const note = noteOn(waiting, code);
      const { text } = await readBack(await vermerkPdf(note));
      const found = letters(text);
      const words = note.blocks
        .flatMap(({ beside = '' }) => beside.split(/[\s\u00A0]+/))
        .map(letters);
      expect(words.filter((word) => !found.includes(word))).toEqual([]);
    },
  );

  it('is one page, however much there is to say, in whatever language beside the German', async () => {
    const facts = longest();
    for (const code of i18n.codes) {
      const { totalPages } = await readBack(await vermerkPdf(noteOn(facts, code)));
      expect([code, totalPages]).toEqual([code, 1]);
    }
  });

  it('is German alone where both languages do not fit on the page', async () => {
    const long = Array.from({ length: 60 }, () => ({
      kind: 'text' as const,
      german: 'Ein kurzer Satz.',
      beside: 'A sentence that is longer by far. '.repeat(12),
    }));
    const beside = i18n.languageOf('en');
    const pdf = await vermerkPdf({ ...noteOn(waiting), blocks: long, beside });
    const { text: read, totalPages } = await readBack(pdf);
    expect(totalPages).toBe(1);
    expect(read).not.toContain('longer');
  });

  it('goes on overleaf where even that does not fit, and loses nothing', async () => {
    const blocks = Array.from({ length: 300 }, (_, index) => ({
      kind: 'text' as const,
      german: `Zeile ${index}.`,
    }));
    const note = noteOn(waiting);
    const { text: read, totalPages } = await readBack(await vermerkPdf({ ...note, blocks }));
    expect(totalPages).toBeGreaterThan(1);
    expect(read).toContain('Zeile 0.');
    expect(read).toContain('Zeile 299.');
    expect(plain(read)).toContain(plain(note.signature));
  });
});

describe('A line from right to left', () => {
  const drawn = (text: string) =>
    runsOf(directed(text, 'rtl'), 0, text.length).map((run) => run.text);

  it('is drawn from its end, with Latin words the right way round', () => {
    expect(drawn('حسب FlüAG بعد')).toEqual([' بعد', 'FlüAG', 'حسب ']);
  });

  it('mirrors its brackets', () => {
    expect(drawn('حسب (FlüAG)').join('|')).toBe(')|FlüAG|حسب )'.replace(/^\)/, '('));
  });

  it('keeps a paragraph together that is isolated, and draws no sign that cannot be seen', () => {
    expect(drawn('حسب \u2066§ 9 FlüAG\u2069')).toEqual(['§ 9 FlüAG', 'حسب ']);
  });

  it('leaves every language with a font of its script', () => {
    expect(new Set(i18n.languages.map(({ script }) => script))).toEqual(
      new Set(['Latin', 'Arabic', 'Cyrillic', 'Ethiopic']),
    );
  });
});
