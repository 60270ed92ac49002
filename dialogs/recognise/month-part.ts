import type { Month } from '../../src/index.ts';
import type { Asked, FoundOptions } from './asked.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsIn } from './tokens.ts';

/** What parts a text in which several things happened; a full stop in a date does not. */
const PARTING = /[,;]|\.(?!\s?\d)|\s[-–—]\s|\s+/gu;

/** As many parts at most are read each by itself; which month is meant in a longer text is asked. */
const MOST_PARTS = 16;

/** Since when somebody is counselled. */
const BEGAN = 'beratungSeit';

/** What a part of a text is about: what is asked, something else, or it does not say. */
type About = 'asked' | 'unrelated' | null;

/** What stands between two signs, in its parts: each from a word on that begins a new clause. */
type Sentence = readonly string[];

/** A text, sentence by sentence. */
function sentencesOf(folded: string, { is }: Lexicon): readonly Sentence[] {
  const sentences = [['']];
  let last = 0;
  const append = (text: string) => {
    const sentence = sentences.at(-1) as string[];
    sentence[sentence.length - 1] += text;
  };
  for (const { 0: sign, index } of folded.matchAll(PARTING)) {
    append(folded.slice(last, index));
    last = index + sign.length;
    const [next = ''] = wordsIn(folded.slice(last, last + 20));
    const isBeginning = is('boundary', next) || is('now', next) || is('then', next);
    if (sign.trim() !== '' || sign.includes('\n')) sentences.push(['']);
    else if (isBeginning) sentences.at(-1)?.push('');
    append(' ');
  }
  append(folded.slice(last));
  return sentences.map((parts) => parts.filter((part) => part.trim() !== ''));
}

/** What a part says where it is asked since when somebody lives in the vorläufige Unterbringung. */
function aboutHousing(part: string, found: FoundOptions, { giver }: Lexicon): About {
  const stages = found.get('unterbringung') ?? new Set();
  const isOfDistrict = wordsIn(part).some((word) => giver(word) === 'vorlaeufig');
  if (isOfDistrict || stages.has('vorlaeufig')) return 'asked';
  // "Gestattung since November": of a paper.
  return stages.size > 0 || found.has('papier') ? 'unrelated' : null;
}

/** What a part says where it is asked since when somebody is counselled: a course or a job is something else. */
function aboutCounselling(part: string, found: FoundOptions, { is, isOf }: Lexicon): About {
  const words = wordsIn(part);
  if (words.some((word) => is('counselling', word) || is('advisers', word))) return 'asked';
  // "In the town's home since March".
  if (found.has('unterbringung')) return 'unrelated';
  // "First appointment": what counselling is told with.
  const isOther = (word: string) => is('others', word) && !isOf('*', word) && !isOf(BEGAN, word);
  const isElse = words.some(isOther) || found.has('papier');
  return isElse || found.has('status') ? 'unrelated' : null;
}

/** A part of a text: whether a month is told in it, and what it is about. */
interface Part {
  readonly text: string;
  /** The sentence that it stands in. */
  readonly sentence: string;
  readonly isDated: boolean;
  /** Which it tells; none where it does so too imprecisely. */
  readonly months: readonly Month[];
  readonly about: About;
}

/** What a dated part is about: "reception centre, since March" says it in the part before it, or behind. */
function aboutOf(parts: readonly Part[], at: number, { is }: Lexicon): About {
  const { text, about } = parts[at] as Part;
  const isOfAnotherDay = wordsIn(text).some((word) => is('otherDates', word));
  if (about !== null || isOfAnotherDay) return about;
  const beside = [parts[at - 1], parts[at + 1]].filter((part) => part?.isDated === false);
  return beside.find((part) => part?.about !== null)?.about ?? null;
}

/** The part of a text of which a month is to be read. */
interface MonthPart {
  readonly text: string;
  /** Whether the month stands beside the name of what is asked. */
  readonly isNamed: boolean;
  /** Whether the part says so itself, and the others are of something else. */
  readonly isSaid: boolean;
}

/**
 * The part of a text whose month answers the question asked: "reception centre since March, with the district
 * since June" has two.
 * @param foundIn what names in a part say, whatever was answered
 * @returns nothing (`null`) where the month is that of something else
 */
export function monthPart(
  folded: string,
  { question, asOf }: Asked,
  lexicon: Lexicon,
  foundIn: (part: string) => FoundOptions,
): MonthPart | null {
  const whole = { text: folded, isNamed: false, isSaid: false };
  const texts = sentencesOf(lexicon.expanded(folded), lexicon).flatMap((sentence) =>
    sentence.map((text) => ({ text, sentence: sentence.join('') })),
  );
  if (texts.length > MOST_PARTS) return null;
  const parts = texts.map(({ text, sentence }) => {
    const found = foundIn(text);
    const tell = question === 'vorlaeufigSeit' ? aboutHousing : aboutCounselling;
    const about = tell(text, found, lexicon);
    const months = lexicon.readMonth(text, asOf)?.months;
    return { text, sentence, isDated: months !== undefined, months: months ?? [], about };
  });
  const dated = parts.flatMap((part, at) =>
    part.isDated
      ? [{ ...part, all: aboutOf(parts, at, lexicon), beside: parts[at - 1] ?? parts[at + 1] }]
      : [],
  );
  const asked = dated.filter(({ all }) => all === 'asked');
  const [only, another] = asked.length > 0 ? asked : dated.filter(({ all }) => all === null);
  if (only === undefined) return dated.length === 0 ? whole : null;
  const isSaid = only.about === 'asked';
  const isNamed = isSaid || only.beside?.about === 'asked';
  const isOne = dated.length === 1;
  // "First appointment in December, no counselling so far": another sentence is about it, too.
  const isSaidTwice = parts.some(
    ({ about, sentence }) => about === 'asked' && sentence !== only.sentence,
  );
  // Two months of which neither stands beside what is asked: either may be meant.
  const told = new Set(dated.flatMap(({ all, months }) => (all === only.all ? months : [])));
  if (another !== undefined) return told.size > 1 ? null : { ...whole, isNamed };
  if (isOne && (!isNamed || isSaidTwice)) return { ...whole, isNamed };
  // What is denied or doubted in another sentence is not said of a month beside what it is of.
  return { text: isOne ? only.sentence : only.text, isNamed, isSaid };
}
