import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/schema.ts';
import { FACT_KEYS } from '../../src/facts/values.ts';
import { openKeys } from '../../src/open-keys.ts';
import { BUILT_IN } from '../../src/rule-set.ts';

const here = { asOf: '2027-03-05', bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' };

describe('What has to be asked next', () => {
  it.each([
    ['the paper, before anything that hangs on it', {}, 'status'],
    ['no more of a card under § 24 than what it is', { status: 'p24' }, 'beratungSeit'],
    ['the box of a Fiktionsbescheinigung', { status: 'fiktion' }, 'fiktionsgrund'],
    [
      'the title that it prolongs: § 24 then holds longer than its card',
      { status: 'fiktion', fiktionsgrund: 'verlaengerung' },
      'bisherigerTitel',
    ],
    [
      'of a Duldung whether something was applied for',
      { status: 'duldung-60a' },
      'bleiberechtsantrag',
    ],
    [
      'nothing of a Duldung whose paragraph is not known',
      { status: 'duldung-unbekannt' },
      'beratungSeit',
    ],
    [
      'the state of a procedure on which it depends which way it leans',
      { status: 'aufenthaltsgestattung', herkunft: 'anderer-staat' },
      'verfahren',
    ],
    ['nothing of who is no refugee', { status: 'deutsch-eu' }, undefined],
  ])('is %s', (_, facts, expected) => {
    const open = openKeys(parseFacts({ ...here, ...facts }), BUILT_IN);
    expect(FACT_KEYS.find((key) => open.has(key))).toBe(expected);
  });
});
