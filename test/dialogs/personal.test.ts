import { describe, expect, it } from 'vitest';
import { typedIn } from '../../bot/i18n/locales.ts';
import { BLACK, createRedactor, mergedPersonal } from '../../dialogs/personal/index.ts';
import { i18n, locales } from '../speech.ts';
import { press, saidIn, say, start } from './talking.ts';

/** As a browser has it: the words of all languages. */
const redact = createRedactor(
  mergedPersonal(i18n.codes.map((code) => typedIn(locales, code).talk.personal)),
);

/** What is typed, what of it is blacked out, and what it is. */
const PERSONAL: readonly (readonly [text: string, black: string, kind: string])[] = [
  ['Meine Nummer ist 0171 2345678', '0171 2345678', 'phone'],
  ['ruf mich an +49 (0)711 / 123-4567 danke', '+49 (0)711 / 123-4567', 'phone'],
  ['Tel. 07071/123456', '07071/123456', 'phone'],
  ['zimmer12 01712345678', '01712345678', 'phone'],
  ['واتساب ٠١٧١٢٣٤٥٦٧٨', '٠١٧١٢٣٤٥٦٧٨', 'phone'],
  ['Aktenzeichen 7654321-423, Duldung', '7654321-423', 'number'],
  ['AZR-Nummer 123456789012', '123456789012', 'number'],
  ['Az. 45-12345/24', '45-12345/24', 'number'],
  ['Ausweis C01X00T47', 'C01X00T47', 'number'],
  ['IBAN DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00', 'account'],
  ['schreiben Sie an ada.l@example.org bitte', 'ada.l@example.org', 'email'],
  ['geboren am 03.05.1990 in Asmara', '03.05.1990', 'birth'],
  ['geb. 12.3.2019', '12.3.2019', 'birth'],
  ['ich bin am 3. Mai 1988 geboren', '3. Mai 1988', 'birth'],
  ['my date of birth is 1990-05-03', '1990-05-03', 'birth'],
  ['01.01.1985', '01.01.1985', 'birth'],
  ['wohne Lange Straße 12 in Ulm', 'Straße 12', 'address'],
  ['Königstraße 5a, 70173 Stuttgart', 'Königstraße 5a', 'address'],
  ['Mein Name ist Ada Lovelace, Duldung', 'Ada Lovelace', 'name'],
  ['ich heiße ada und habe eine duldung', 'ada', 'name'],
  ['Name: Ada Lovelace', 'Ada Lovelace', 'name'],
  ['Herr Turing hat eine Duldung', 'Turing', 'name'],
  ['my name is ada i have a duldung', 'ada', 'name'],
  ["je m'appelle Ada et j'ai une Duldung", 'Ada', 'name'],
  ['benim adım Ada', 'Ada', 'name'],
  ['меня зовут Ада, у меня Duldung', 'Ада', 'name'],
  ['мене звати Ада і я з України', 'Ада', 'name'],
  ['اسمي أحمد وعندي دولدونغ', 'أحمد', 'name'],
  ['اسم من احمد است', 'احمد', 'name'],
  ['زما نوم احمد دی', 'احمد', 'name'],
  ['navê min Ada ye', 'Ada', 'name'],
  ['ስመይ ኣብርሃም እዩ', 'ኣብርሃም', 'name'],
  ['Sehr geehrte Frau Noether, er hat § 25 Abs. 2.', 'Noether', 'name'],
  [
    'Mein Klient hat § 25.3 jetzt. Mit freundlichen Grüßen Ada Lovelace',
    'Ada Lovelace',
    'signature',
  ],
];

/** What is typed and is nobody's alone. */
const OPEN = [
  ...[
    '§ 25 Abs. 2',
    '25.2',
    '25/3',
    '§ 60a Abs. 2 S. 4',
    '01.03.2025',
    '3/25',
    '09/2025',
    '2025-03',
  ],
  ...['01/2025 - 03/2026', 'seit 1.4.2024 bis 30.6.2024', 'Az. von § 25', 'VO (EU) 2024/1347'],
  ...[
    'Nr. 2024/1347',
    '104c',
    'Zimmer 12',
    '3 Kinder',
    'ich bin 35',
    '70173 Stuttgart',
    'ZK7P-4M2D-9XQ1',
  ],
  ...[
    'Meine Frau Ukrainerin hat § 24',
    'Mann Duldung, Frau Aufenthaltsgestattung',
    'muss weg 2 kinder',
  ],
  ...[
    'Die Karte heißt Aufenthaltstitel',
    'Viele Grüße, ich habe eine Duldung',
    'nummer 2',
    '1402 درست',
  ],
  ...[
    'ZK7P4M2D9XQ1',
    'Z1AB 0123 4567 8901',
    'zk12 3456 7890 1234',
    'Liebe geht durch den Magen',
    'Von mir',
    'von: 03/2024',
    'Platz 2',
    'geboren in Asmara',
    'Hallo, ich habe eine Duldung',
    'I have a question with regards to my Duldung 60a',
    'From Syria\nto Germany 2022',
    'call me tomorrow please',
    'my name was wrong on the card',
    'mein Name steht falsch auf der Duldung',
  ],
];

/** Facts in the sentence of a greeting, or in a line that looks quoted: all of it is read. */
const BESIDE_GREETINGS = [
  'Guten Tag ich habe eine Duldung 60a, wohne in Ulm',
  'Meine liebe Frau hat § 25b, ich habe eine Duldung',
  'Liebe Frau hat § 25b, ich habe eine Duldung',
  '> 18 Monate\nDuldung',
];

describe('Names and numbers in a typed text', () => {
  it.each(PERSONAL)('are blacked out and not read: %s', (text, black, kind) => {
    const { kinds, shown, read } = redact(text);
    expect(kinds).toContain(kind);
    expect(shown).toBe(text.replace(black, BLACK));
    expect(read).not.toContain(black);
  });

  it.each(PERSONAL)('are noticed where a browser has blacked them out: %s', (text) => {
    const { kinds, shown, read } = redact(redact(text).shown);
    expect(kinds).toContain('blacked');
    expect(shown).toBe(redact(text).shown);
    expect(read).toBe(redact(text).read);
  });

  it.each(OPEN)('are not seen in what is none: %s', (text) => {
    expect(redact(text)).toMatchObject({ kinds: [], shown: text });
  });

  it.each(BESIDE_GREETINGS)('leave what is said in one sentence with a greeting: %s', (text) => {
    const known = ['ich', 'habe', 'hat'];
    expect(redact(text, (word) => known.includes(word)).read).toBe(text);
  });

  it('leave what is said in the sentence behind a greeting', () => {
    const { read } = redact('Guten Tag. Ich habe eine Duldung 60a, wohne in Ulm');
    expect(read).toBe('Ich habe eine Duldung 60a, wohne in Ulm');
  });

  it('are blacked out behind a closing that nothing parts from the rest', () => {
    const { shown } = redact('mein Klient hat 60c mit freundlichen grüßen Ada Lovelace');
    expect(shown).toBe(`mein Klient hat 60c mit freundlichen grüßen ${BLACK}`);
  });

  it('are not the end of what is known beside them', () => {
    const known = (text: string) => redact(text, (word) => ['duldung', 'asyl'].includes(word));
    expect(known('Herr Turing Duldung 60a').shown).toBe(`Herr ${BLACK} Duldung 60a`);
    expect(known('Frau Noether hat Asyl').shown).toBe(`Frau ${BLACK} hat Asyl`);
    expect(known('Frau Duldung, Mann Asyl').kinds).toEqual([]);
    expect(known('ich heiße ada lovelace duldung').shown).toBe(`ich heiße ${BLACK} duldung`);
  });
});

const LETTER = `Sehr geehrte Frau Noether,

unser Klient hat eine Aufenthaltserlaubnis nach § 25 Abs. 3.

Mit freundlichen Grüßen
Ada Lovelace
Sozialdienst, Tel. 0711 1234567

Von: Grace Hopper <g.hopper@example.org>
An: Ada Lovelace
Gesendet: 3. März 2026
> Er hat wohl eine Duldung nach § 60c.`;

describe('A letter that is pasted', () => {
  it('is read without what stands around what it says', () => {
    const { read, shown } = redact(LETTER);
    expect(read).toBe('unser Klient hat eine Aufenthaltserlaubnis nach § 25 Abs. 3.');
    for (const name of ['Noether', 'Lovelace', 'Hopper', '1234567', 'example'])
      expect(shown).not.toContain(name);
  });

  it('is read without its head and what it quotes, where it has no end', () => {
    const { read, shown } = redact('Von: Ada L\nAn: Grace H\nEr hat § 25.3\n> er hat 60c');
    expect(read).toBe('Er hat § 25.3');
    expect(shown).not.toMatch(/Ada|Grace/);
  });

  it('has nothing blacked out where nobody signs it', () => {
    const { kinds, read } = redact('Er hat jetzt § 25.3 bekommen. Mit freundlichen Grüßen');
    expect([kinds, read]).toEqual([[], 'Er hat jetzt § 25.3 bekommen.']);
  });

  it('tells its facts, and the person kindly that names are not needed', () => {
    const papier = press(start(), 'baden-wuerttemberg', 'anschluss');
    const turn = say(papier, LETTER);
    expect(turn.answers).toMatchObject({ status: 'p25-3' });
    expect(saidIn(turn)[0]).toBe('personal');
    expect(turn.typed).not.toContain('Lovelace');
    expect(JSON.stringify(turn.state)).not.toContain('Lovelace');
  });
});

describe('Whoever types a name or a number', () => {
  const papier = press(start(), 'baden-wuerttemberg', 'anschluss');
  const month = press(papier, 'aufenthaltstitel', 'p25-2');

  it('is told kindly that it is not needed, and asked again', () => {
    const turn = say(papier, 'Mein Name ist Ada Lovelace');
    expect(saidIn(turn)).toEqual(['personal', 'question']);
    expect(turn.state).toEqual(papier.state);
    expect(turn.typed).toBe(`Mein Name ist ${BLACK}`);
  });

  it('has said no month with a date of birth', () => {
    expect(month.question).toBe('beratungSeit');
    for (const text of ['01.01.1990', 'geboren am 01.05.2024', 'Geburtsdatum: 3.4.2023'])
      expect([text, saidIn(say(month, text))]).toEqual([text, ['personal', 'question']]);
    expect(say(month, '01.03.2025').answers).toMatchObject({ beratungSeit: '2025-03' });
  });

  it('is answered first where there is danger', () => {
    const turn = say(papier, 'Mein Name ist Ada, mein Mann schlägt mich');
    expect(saidIn(turn)).toEqual(['talk', 'personal', 'question']);
  });

  it('has nothing blacked out where there is nothing', () => {
    expect(say(papier, 'Duldung').typed).toBeNull();
  });

  it('is told the same by a browser that has blacked it out', () => {
    const turn = say(papier, `Mein Name ist ${BLACK}, ich habe eine Duldung`);
    expect(saidIn(turn).slice(0, 2)).toEqual(['personal', 'understood']);
  });
});
