import { describe, expect, it } from 'vitest';
import { press, saidIn, say, start } from './talking.ts';

const unterbringung = press(start(), 'baden-wuerttemberg');
const papier = press(unterbringung, 'anschluss');
const status = press(papier, 'aufenthaltstitel');

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
    expect(say(status, '9').candidates).toEqual(['p104c', 'anderer-titel']);
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
    ['§ 25, 3 Kinder', ['p25-1', 'p25-2', 'p25-3', 'p25-4', 'p25-5']],
    ['25, 5 Jahre hier', ['p25-1', 'p25-2', 'p25-3', 'p25-4', 'p25-5']],
  ])('is no Absatz: %s', (text, options) => {
    expect(say(status, text).candidates).toEqual(options);
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

describe('A number that is a place in the list and a paragraph', () => {
  it('is asked back between the two, and between nothing else', () => {
    const turn = say(start(), 'BW', 'AU', '9');
    expect([turn.question, saidIn(turn), turn.candidates]).toEqual([
      'papier',
      ['which', 'question'],
      ['aufenthaltstitel', 'unbekannt'],
    ]);
  });
});

describe('A paragraph as it is said', () => {
  it.each([
    ['de', '25 zwei', 'p25-2'],
    ['de', 'fünfundzwanzig drei', 'p25-3'],
    ['de', '25 absatz zwei', 'p25-2'],
    ['de', '25er Absatz 3', 'p25-3'],
    ['de', 'zweiter Absatz von § 25', 'p25-2'],
    ['de', 'Absatz 3 vom 25er', 'p25-3'],
    ['de', '§ 25a', 'p25a'],
    ['en', 'twenty five two', 'p25-2'],
    ['en', '25 third paragraph', 'p25-3'],
    ['en', 'twenty-four', 'p24'],
    ['fr', 'vingt-cinq deux', 'p25-2'],
    ['fr', '25 alinéa deux', 'p25-2'],
    ['tr', '25 in 2', 'p25-2'],
    ['tr', '25e 3', 'p25-3'],
    ['tr', "25.2'si", 'p25-2'],
    ['tr', 'yirmi beşe iki', 'p25-2'],
    ['tr', "24'üm", 'p24'],
    ['ru', '24й', 'p24'],
    ['ru', '24-й', 'p24'],
    ['ru', 'двадцать пятый, абзац два', 'p25-2'],
    ['uk', '25 абзац другий', 'p25-2'],
    ['uk', 'двадцять п’ять два', 'p25-2'],
    ['ar', '٢٥ فقرة ثانية', 'p25-2'],
    ['ar', 'عندي الـ٢٤', 'p24'],
    ['fa', '۲۵ب', 'p25b'],
    ['fa', 'بیست و پنج سه', 'p25-3'],
    ['fa-AF', '۲۵ بند سوم', 'p25-3'],
    ['ps', '۲۵ دوهم بند', 'p25-2'],
    ['kmr', 'benda 2 ya 25an', 'p25-2'],
    ['ti', 'ዕስራን ሓሙሽተን ኣብሳትስ 2', 'p25-2'],
  ])('is read in %s: %s', (sprache, text, paragraph) => {
    const title = press(
      start({ sprache, rolle: 'fachkraft' }),
      ...['baden-wuerttemberg', 'anschluss', 'aufenthaltstitel'],
    );
    expect(say(title, text).facts.status).toBe(paragraph);
  });

  it.each([
    ['de', 'sechzig b'],
    ['en', 'sixty b'],
    ['ru', '60б'],
    ['ar', '٦٠ب'],
    ['fa-AF', '۶۰ ب'],
    ['ti', '60 ቢ'],
    ['tr', "60b'liyim"],
  ])('has its letter in the script of %s, too: %s', (sprache, text) => {
    const duldung = press(
      start({ sprache, rolle: 'fachkraft' }),
      ...['baden-wuerttemberg', 'anschluss', 'duldung'],
    );
    expect(say(duldung, text).facts.status).toBe('duldung-60b');
  });

  it.each([
    ['de', 'fünfundzwanzig Jahre'],
    ['de', '25 zwei Kinder'],
    ['en', 'twenty five years here'],
    ['tr', '25 yıl'],
  ])('is none where something is counted, in %s: %s', (sprache, text) => {
    const title = press(
      start({ sprache, rolle: 'fachkraft' }),
      ...['baden-wuerttemberg', 'anschluss', 'aufenthaltstitel'],
    );
    expect(say(title, text).facts.status).toBeUndefined();
  });
});
