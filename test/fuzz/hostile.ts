import { type Chance, oneOf } from '../chance.ts';

/** Found in no answer to anybody else, nor in anything that the server prints. */
export const CANARY = 'Murmeltier-Kanarienvogel';

/** Texts that programs stumble over. */
const TEXTS: readonly string[] = [
  ...['', ' ', '\n', '\u0000', '\u{1f}', '\u007f', '\ufeff', '\u2028', '\ud800', '\udfff\ud800'],
  ...[
    '\u202e\u2066abc',
    'ä'.normalize('NFD'),
    '\u0301'.repeat(500),
    'ﷺ'.repeat(50),
    '👩‍👩‍👧‍👦'.repeat(40),
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    'true',
    '[object Object]',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['0', '-1', '1e309', '9'.repeat(400), '0x10', '١٢٣', '1/0', '§ 24', '§'.repeat(300)],
  ...['<script>alert(1)</script>', '"><img src=x>', "' OR 1=1 --", '{{7*7}}', '#{7*7}', '%00%ff'],
  ...['../../../etc/passwd', 'file:///etc/passwd', 'javascript:alert(1)', '\\\\server\\share'],
  ...['a'.repeat(1000), '(a+)+$', '((((((((((', 'ja nein vielleicht', 'Duldung', '§ 60c AufenthG'],
  ...['2024-02-30', '0000-00-00', '9999-12-31', '2026-05-04T00:00', '13.13.2024', 'gestern'],
  ...['de', 'xx', 'de-simple-x-y', 'zh-Hant-TW', '*', 'de;q=0', 'ar'.repeat(100)],
  CANARY,
];

/** A text, or a few of them in one. */
export function hostileText(chance: Chance): string {
  const text = oneOf(chance, TEXTS);
  return chance() < 0.3 ? text + oneOf(chance, TEXTS) : text;
}

const SCALARS = [null, true, false, 0, -0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[[[]]]]] as const;

/** A value that JSON can say, of any kind; nested a little. */
export function hostileValue(chance: Chance, depth = 3): unknown {
  const kind = chance();
  if (kind < 0.45 || depth === 0) return hostileText(chance);
  if (kind < 0.65) return oneOf(chance, SCALARS);
  const length = Math.floor(chance() * 4);
  const each = () => hostileValue(chance, depth - 1);
  if (kind < 0.8) return Array.from({ length }, each);
  return Object.fromEntries(Array.from({ length }, () => [hostileText(chance), each()]));
}

/** A tree with something in it changed: left out, put in, or in the place of something else. */
export function mutated(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance() < 0.1) return hostileValue(chance);
  const entries = Object.entries(value);
  const at = Math.floor(chance() * (entries.length + 1));
  const changed = entries.flatMap(([key, each], index) => {
    if (index !== at) return [[key, each]];
    const kind = chance();
    if (kind < 0.2) return [];
    return kind < 0.3 ? [[hostileText(chance), each]] : [[key, mutated(each, chance)]];
  });
  const all =
    at === entries.length ? [...changed, [hostileText(chance), hostileValue(chance)]] : changed;
  return Array.isArray(value) ? all.map(([, each]) => each) : Object.fromEntries(all);
}

/** The text of a value in JSON, now and then spoilt as no program would write it. */
export function hostileJson(value: unknown, chance: Chance): string {
  const text = JSON.stringify(value) ?? 'undefined';
  const kind = chance();
  const at = Math.floor(chance() * text.length);
  if (kind < 0.7) return text;
  if (kind < 0.78) return text.slice(0, at);
  if (kind < 0.86) return text.slice(0, at) + hostileText(chance) + text.slice(at);
  if (kind < 0.9) return '['.repeat(200 + Math.floor(chance() * 5000)) + text;
  if (kind < 0.94)
    return text.replace('{', '{"__proto__":{"polluted":true},"type":"a","type":"b",');
  if (kind < 0.97) return `\ufeff${text}`;
  return text + ' '.repeat(Math.floor(chance() * 40_000));
}
