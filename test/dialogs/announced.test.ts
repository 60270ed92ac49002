import { describe, expect, it } from 'vitest';
import { press, saidIn, say, start } from './talking.ts';

/** An interview in a language, answered to its verdict. */
function decided(sprache: string) {
  const begun = start({ sprache, rolle: 'fachkraft' });
  const home = press(begun, 'baden-wuerttemberg', 'anschluss');
  return press(home, 'duldung', 'duldung-60a', 'nein', 'weiter');
}

/** The next case, announced as it is in each language, and what is told of it. */
const NEXT: readonly (readonly [language: string, text: string])[] = [
  ['de', 'Nächster Fall: § 25 Abs. 2, Baden-Württemberg, GU vom Landratsamt'],
  ['de-simple', 'neue Person, § 25 Abs. 2, Baden-Württemberg, Heim vom Landratsamt'],
  ['en', 'Next case - § 25 Abs. 2, Baden-Württemberg, shelter of the Landratsamt'],
  ['tr', 'Sonraki kişi: § 25 Abs. 2, Baden-Württemberg, Landratsamt yurdu'],
  ['uk', 'наступний випадок: § 25 Abs. 2, Баден-Вюртемберг, гуртожиток від Landratsamt'],
  ['ru', 'следующий случай. § 25 Abs. 2, Баден-Вюртемберг, общежитие от Landratsamt'],
  ['fr', 'Cas suivant : § 25 Abs. 2, Bade-Wurtemberg, foyer du Landratsamt'],
  ['ar', 'الحالة التالية: § 25 Abs. 2، بادن-فورتمبرغ، سكن من Landratsamt'],
  ['fa', 'مورد بعدی: § 25 Abs. 2، بادن-وورتمبرگ، هایم لاندراتسامت'],
  ['kmr', 'rewşa din: § 25 Abs. 2, Baden-Württemberg, heima Landratsamtê'],
  ['ps', 'بل حالت: § 25 Abs. 2، د لاندراتسامت هایم، Baden-Württemberg'],
  ['ti', 'ዝቕጽል ጉዳይ፡ § 25 Abs. 2፣ ሃይም ናይ Landratsamt፣ Baden-Württemberg'],
];

describe('What is told behind an announcement', () => {
  it.each(NEXT)('is of the next case, and of nobody before, in %s', (language, text) => {
    const next = say(decided(language), text);
    expect(saidIn(next).slice(0, 2)).toEqual(['restarted', 'understood']);
    expect(next.answers).toMatchObject({
      unterbringung: 'vorlaeufig',
      status: 'p25-2',
      rolle: 'fachkraft',
    });
    expect(Object.values(next.answers)).not.toContain('duldung-60a');
  });

  it('is of one more person of the family', () => {
    const next = say(decided('de'), 'Weitere Person: § 25 Abs. 3');
    expect(next.state.trail.others).toHaveLength(1);
    expect(next.answers).toMatchObject({ status: 'p25-3', bundesland: 'baden-wuerttemberg' });
  });

  it('of the family waits until there is a result for this one', () => {
    const begun = start({ sprache: 'de', rolle: 'fachkraft' });
    const next = say(begun, 'Weitere Person: § 25 Abs. 3');
    expect(next.state.trail.others).toHaveLength(0);
    expect(next.answers['person']).toBeUndefined();
  });

  it.each([
    'Neu: § 25 Abs. 2',
    'Von Anfang an, also seit März, wohnt sie in der AU',
    'Familie: zwei Kinder',
  ])('stays of the same person where nobody is announced: %s', (text) => {
    expect(saidIn(say(decided('de'), text))).not.toContain('restarted');
  });
});
