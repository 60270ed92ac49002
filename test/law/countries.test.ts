import { describe, expect, it } from 'vitest';
import { countriesOf, groupOf } from '../../src/countries.ts';
import { countriesOn } from './expected/oracle.ts';
import { REFERENCE_DATES } from './space.ts';

describe('The countries, as the table transcribed by hand has them', () => {
  it.each(REFERENCE_DATES)('on %s each is in its group', (asOf) => {
    const found = [...countriesOn(asOf).keys()].map((country) => [country, groupOf(country, asOf)]);
    expect(found).toEqual([...countriesOn(asOf)]);
  });

  it.each(REFERENCE_DATES)('on %s no others are shown for a group', (asOf) => {
    for (const group of ['gute-bleibeperspektive', 'sicherer-staat'] as const) {
      const named = [...countriesOn(asOf)].filter(([, herkunft]) => herkunft === group);
      expect([...countriesOf(group, asOf)].sort()).toEqual(
        named.map(([country]) => country).sort(),
      );
    }
  });
});
