import { describe, expect, it } from 'vitest';
import { fold } from '../../dialogs/recognise/fold.ts';
import type { Lexicon } from '../../dialogs/recognise/lexicon.ts';
import { createMonthReader } from '../../dialogs/recognise/month.ts';
import { lexiconOf } from '../speech.ts';

const AS_OF = '2026-05-04';

/** How people write a month, and which one it is on 4 May 2026. */
const MONTHS: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  de: [
    ['2025-09', '2025-09'],
    ['Mai zweitausendfünfundzwanzig', '2025-05'],
    ['2025-09-14', '2025-09'],
    ['14.09.2025', '2025-09'],
    ['9/25', '2025-09'],
    ['09.2025', '2025-09'],
    ['13/2025', 'imprecise'],
    ['September 2025', '2025-09'],
    ['Sept. 25', '2025-09'],
    ['2025 September', '2025-09'],
    ['septmber 2025', '2025-09'],
    ['Anfang September 2025', '2025-09'],
    ['seit März', '2026-03'],
    ['seit Oktober', '2025-10'],
    ['März letzten Jahres', '2025-03'],
    ['letztes Jahr im März', '2025-03'],
    ['dieses Jahr im Januar', '2026-01'],
    ['im März 2025 und im Juni 2025', 'imprecise'],
    ['seit 14 Monaten', '2025-03'],
    ['vor zwei Jahren', '2024-05'],
    ['seit einem halben Jahr', '2025-11'],
    ['seit anderthalb Jahren', '2024-11'],
    ['seit 2,5 Jahren', '2023-11'],
    ['seit zweieinhalb Jahren', '2023-11'],
    ['seit 1 Jahr und 3 Monaten', '2025-02'],
    ['seit drei Wochen', '2026-04'],
    ['seit zehn Tagen', '2026-04'],
    ['seit einem halben Monat', 'imprecise'],
    ['seit diesem Monat', '2026-05'],
    ['seit gestern', '2026-05'],
    ['letzten Monat', '2026-04'],
    ['letzten Oktober', '2025-10'],
    ['letzten März', 'imprecise'],
    ['letzten Frühling', 'imprecise'],
    ['schon lange', 'imprecise'],
    ['seit über zwei Jahren', 'imprecise'],
    ['2023', 'imprecise'],
    ['keine Ahnung', null],
  ],
  en: [
    ['September 2025', '2025-09'],
    ['September two thousand and twenty-five', '2025-09'],
    ['March 25th', '2026-03'],
    ['sept 25', '2025-09'],
    ['March 15, 2024', '2024-03'],
    ['15th of March 2024', '2024-03'],
    ['for 14 months', '2025-03'],
    ['14 months ago', '2025-03'],
    ['a year ago', '2025-05'],
    ['two and a half years ago', '2023-11'],
    ['half a year ago', '2025-11'],
    ['since last month', '2026-04'],
    ['in March last year', '2025-03'],
    ['last year in october', '2025-10'],
    ['october last year', '2025-10'],
    ['last october', '2025-10'],
    ['last march', 'imprecise'],
    ['January this year', '2026-01'],
    ['last spring', 'imprecise'],
    ['more than two years', 'imprecise'],
  ],
  ar: [
    ['أيلول ٢٠٢٥', '2025-09'],
    ['سبتمبر 2025', '2025-09'],
    ['يونيو 2025', '2025-06'],
    ['الشهر الماضي', '2026-04'],
    ['من سنتين', '2024-05'],
    ['منذ شهرين', '2026-03'],
    ['شهر ٨ سنة ٢٠٢٥', '2025-08'],
  ],
  fa: [
    ['شهریور ۱۴۰۴', '2025-08|2025-09'],
    ['مهر ۱۴۰۳', '2024-09|2024-10'],
    ['تیر ماه ۱۴۰۴', '2025-06|2025-07'],
    ['از ۱۵ آبان ۱۴۰۳', '2024-11'],
    ['۱۴۰۳/۷/۱۵', '2024-10'],
    ['۷/۱۴۰۳', '2024-09|2024-10'],
    ['از مهر', '2025-09|2025-10'],
    ['مهر پارسال', '2025-09|2025-10'],
    ['فروردین پارسال', '2025-03|2025-04'],
    ['مهر سال گذشته', '2025-09|2025-10'],
    ['سپتامبر ۱۴۰۳', 'imprecise'],
    ['۳۱ مهر ۱۴۰۳', 'imprecise'],
    ['مهر ۱۳۰۳', 'imprecise'],
    ['۱۴۴۶', 'imprecise'],
    ['سپتامبر ۲۰۲۵', '2025-09'],
    ['ماه پیش', '2026-04'],
    ['سه ماه پیش', '2026-02'],
  ],
  tr: [
    ['Eylül 2025', '2025-09'],
    ['geçen ay', '2026-04'],
    ['8. ay 2025', '2025-08'],
    ['iki yıldır', '2024-05'],
    ['eylülden beri', '2025-09'],
    ["Mart 2025'ten beri", '2025-03'],
    ['iki bin yirmi beş eylül', '2025-09'],
    ["mart 25'ten beri", '2025-03'],
    ['25 martta', '2026-03'],
  ],
  ru: [
    ['с сентября 2025', '2025-09'],
    ['два года назад', '2024-05'],
    ['в прошлом месяце', '2026-04'],
    ['август двадцать пятого года', '2025-08'],
    ['в две тысячи двадцать пятом году в октябре', '2025-10'],
    ['двадцать пятого марта', '2026-03'],
  ],
  uk: [
    ['торік у березні', '2025-03'],
    ['двадцять п’ятий рік, серпень', '2025-08'],
    ['у травні 25-го', '2025-05'],
  ],
  kmr: [
    ['îlona 2025an', '2025-09'],
    ['gulana du hezar û bîst û pêncan', '2025-05'],
    ['ji adara bîst û pêncan ve', '2025-03'],
  ],
  'fa-AF': [
    ['حمل 1403', '2024-03|2024-04'],
    ['۱۰ میزان ۱۴۰۳', '2024-10'],
    ['برج سنبله ۱۴۰۴', '2025-08|2025-09'],
  ],
  ps: [
    ['وری ۱۴۰۳', '2024-03|2024-04'],
    ['د غويي ۲۰ ۱۴۰۴', '2025-05'],
    ['سپټمبر ۲۰۲۵', '2025-09'],
  ],
  ti: [
    // Of Meskerem 2018 one says September 2018 who counts as we do, and September 2025 who counts as in Ethiopia.
    ['መስከረም 2018', '2018-09|2025-09|2025-10'],
    ['መስከረም 2025', '2025-09'],
    ['ካብ ሓምለ 2016', '2016-07|2024-07|2024-08'],
    ['15 መስከረም 2018', '2018-09|2025-09'],
    ['15/1/2018', '2018-01|2025-09'],
    ['09/2025', '2025-09'],
    ['ጳጉሜን 2017', '2025-09'],
    ['መስከረም', '2025-09|2025-10'],
  ],
  fr: [
    ['depuis septembre 2025', '2025-09'],
    ['le mois dernier', '2026-04'],
    ['1er octobre 2025', '2025-10'],
    ['depuis mars deux mille vingt-cinq', '2025-03'],
    ["septembre de l'année dernière", '2025-09'],
  ],
};

/** What a month reads as: several it may be, or none that is certain. */
function shown(told: ReturnType<Lexicon['readMonth']>): string | null {
  return told && (told.months.join('|') || 'imprecise');
}

describe.each(Object.entries(MONTHS))('A month typed in %s', (language, months) => {
  it.each(months)('%s is %s', (text, month) => {
    expect(shown(lexiconOf(language).readMonth(fold(text), AS_OF))).toBe(month);
  });
});

describe('A language that has no words of time yet', () => {
  it('has the months that Intl knows, and figures', () => {
    const none = { month: [], year: [], week: [], day: [], half: [], oneAndAHalf: [] };
    const words = {
      numbers: {},
      monthNames: [],
      last: [],
      beforeLast: [],
      lastYear: [],
      current: [],
      today: [],
      vague: [],
      of: [],
      ordinal: [],
      thousands: [],
      yearEndings: [],
      calendars: { ethiopic: [], persian: [] },
      ...none,
    };
    const read = createMonthReader(['de'], words, { prefixes: [], suffixes: [] }, () => false);
    expect(shown(read('september 2025', AS_OF))).toBe('2025-09');
    expect(shown(read('09.2025', AS_OF))).toBe('2025-09');
    expect(read('vor zwei jahren', AS_OF)).toBeNull();
  });
});
