import type { PersonalWords } from '../personal/words.ts';
import type { Relative } from '../trail/persons.ts';
import type { CalendarId } from './calendars.ts';
import type { TalkWords } from './talk/words.ts';

/** Names for the options of questions, by question and option. */
export type OptionNames = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The stages that a giver of a place to live decides. */
export const GIVERS = [
  'erstaufnahme',
  'vorlaeufig',
  'anschluss',
  'eigene-wohnung',
  'jugendhilfe',
] as const;

export type Giver = (typeof GIVERS)[number];

/** Whom somebody can speak of: somebody of the family, or all of them at once ("we both"). */
export type Named = Relative | 'alle';

/** The words of a language by whom they name, endings and all: those under which something is said of them. */
export type RelativeNames = Readonly<Record<Named, readonly string[]>>;

/** What a language puts before a word without a space, and behind it. */
export type Affixes = Pick<Grammar, 'prefixes' | 'suffixes'>;

/** Small words that change what the words around them mean, and the words of time. */
export interface Grammar {
  /** Words without a meaning of their own here. */
  readonly filler: readonly string[];
  /** Turn what stands in the same clause into its opposite: before a name that name alone, else all of them. */
  readonly negators: readonly string[];
  /**
   * Negators that deny what stands before them and nothing behind them: "değil", "نیست". They may stand
   * among the `negators`, too.
   */
  readonly negatorsBehind: readonly string[];
  /**
   * Say of a paper, a status, an application or a place that it is not there (any more), wherever in the
   * clause they stand: refused, revoked, withdrawn, lost, expired, ended, never had. They come before
   * `notNow`. A word that a name found has ("lost it" as an answer) says nothing of others.
   */
  readonly denies: readonly string[];
  /** Verbs of somebody who does not give what is asked for: "refuse", "weigern". */
  readonly refuses: readonly string[];
  /** Say that something is wished, planned, hoped for or a condition: "would like", "soon", "if". */
  readonly wishes: readonly string[];
  /** Begin a new clause. */
  readonly boundary: readonly string[];
  /** Stand between two candidates. */
  readonly or: readonly string[];
  /** Make an answer uncertain. */
  readonly hedges: readonly string[];
  /** Speak of what was, or what is only applied for. */
  readonly notNow: readonly string[];
  /** Begin a question back. */
  readonly interrogatives: readonly string[];
  /** Other persons, whose papers are not the ones asked for: relatives, in-laws, friends. */
  readonly kin: readonly string[];
  /** Whom the words of a family name, each in the forms in which something is said of them; `alle` is all of them. */
  readonly relatives: RelativeNames;
  /** Stand before somebody of whom nothing is said: "with my husband", "to my father". */
  readonly attached: readonly string[];
  /** The same behind somebody, in languages that say it there: "annem ile". */
  readonly attachedBehind: readonly string[];
  /**
   * Say that somebody asks, writes or translates for another person, or helps them: "I ask * for", "I help". The words
   * of each stand in their order; `*` stands for a few or none between them, at the end of a word for any rest.
   */
  readonly speaksFor: readonly string[];
  /** Stand before the person for whom that is: "for", "about", "on behalf of". */
  readonly onBehalf: readonly string[];
  /** Name a person who is no relative, or point at one: "lady", "man", "family", "her", "them". */
  readonly nonRelatives: readonly string[];
  /** Say that it goes on with somebody else: "now my daughter". */
  readonly goingOn: readonly string[];
  /**
   * Speak of oneself again behind another person in the same clause: "I", "my own", "we", verbs of the first
   * person where they need no pronoun.
   */
  readonly self: readonly string[];
  /**
   * Persons, offices and things whose place, origin and nationality is nobody's own: lawyer, doctor, work,
   * school, court, authority, colleague, boss, appointment. Their papers are not spoken of.
   */
  readonly others: readonly string[];
  /** Say that somebody is along: "with". Relatives behind one live there, too; what is named is no less one's own. */
  readonly along: readonly string[];
  /** Who gives people a place to live, by the stage (an option of `unterbringung`) that it then is. */
  readonly givers: Readonly<Record<Giver, readonly string[]>>;
  /** What is lived in: flat, house, room, home, camp. */
  readonly dwellings: readonly string[];
  /** Say that somebody was given a place to live: gave, placed, put, allocated. */
  readonly gives: readonly string[];
  /**
   * Words that say neither yes nor no of what stands beside them, and belong to names all the same: verbs of
   * being, coming, living and doing, "as", "just", "already". Beside a whole answer nothing is lost with them.
   */
  readonly plain: readonly string[];
  /**
   * Words that only together with one before them in the clause are a small word, each with that one:
   * "له نه". The second is then no "no".
   */
  readonly circumpositions: readonly string[];
  /** Say that an earlier title goes on. */
  readonly earlier: readonly string[];
  /** Say that a month is the one in which counselling began. */
  readonly counselling: readonly string[];
  /** Say that a place was lived in before. */
  readonly cameFrom: readonly string[];
  /** Say that a country was only passed through. */
  readonly transit: readonly string[];
  /** Say that a date is that of something else: the entry into Germany, the card's expiry. */
  readonly otherDates: readonly string[];
  /** Say that something lies in a place or near it: not whose it is. */
  readonly where: readonly string[];
  /** Towns and districts: places, and also those who house people. */
  readonly town: readonly string[];
  /** Stand between an owner and what is owned. */
  readonly genitive: readonly string[];
  /** Words that are put before any other without a space and change nothing of it: "و" (and). */
  readonly conjunctions: readonly string[];
  /** What is put before a word without a space, or behind it: "ال", "-dan". */
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  /** What is counted: a number before it is no paragraph. */
  readonly counted: readonly string[];
  /** What short forms stand for; one that ends in a full stop is never written without. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** What stands before a paragraph's number, and before its Absatz. */
  readonly paragraph: readonly string[];
  readonly absatz: readonly string[];
  /** What stands before or behind the number of an article of a European regulation. */
  readonly article: readonly string[];
  /** Names what is printed of a paragraph on a paper: the paragraph, the number, the remarks. */
  readonly printed: readonly string[];
  /** Say that something was granted or found. */
  readonly granted: readonly string[];
  /** Say that something is not decided yet. */
  readonly undecided: readonly string[];
  /** Name the asylum, or the application for it: a refusal beside them is of nothing else. */
  readonly asylum: readonly string[];
  /**
   * Names of Germany and of states of the EU among the `countries`, as against those of their people, beside
   * the one that `Intl` knows, in every form that is written: "Polska", "румынии". They say no citizenship.
   */
  readonly states: readonly string[];
  /** Say with a country that somebody is a citizen of it. */
  readonly citizen: readonly string[];
  /** What stands before the number of a sentence of a paragraph, and of its other parts. */
  readonly sentence: readonly string[];
  readonly subdivision: readonly string[];
  /** The laws that a paragraph is of. */
  readonly law: readonly string[];
  /** What counts the Absätze beside the numbers: "second". */
  readonly ordinals: Readonly<Record<string, number>>;
  /**
   * Endings that names of peoples have, by what stands for all of them in `countries`: with "e" of "e en in
   * innen", "afghan~e" is "Afghane" and "Afghanin".
   */
  readonly inflections: Readonly<Record<string, string>>;
  /** What is typed or said for the letter of a paragraph: "б", "be". */
  readonly letters: Readonly<Record<string, string>>;
  /** What makes a word of a paragraph's number: "24er". */
  readonly numberEndings: readonly string[];
  /** Said with the number of an option in the list: "number 2". */
  readonly choice: readonly string[];
  /** Say that something is so now, as against before, and begin a new clause: "now", "these days". */
  readonly now: readonly string[];
  /** Say that something came next, and begin a new clause: "then", "after that". */
  readonly then: readonly string[];
  /** Say that something goes on as it was: "still", "until now". What else is named is not there yet. */
  readonly still: readonly string[];
  /** Say that something is once more as it was: "again", "gave back". */
  readonly again: readonly string[];
  /** Say that a court is to decide: the lawsuit, the court, "appealed". */
  readonly sues: readonly string[];
  /** Name the decision on an application or a lawsuit, or the answer: with a negator it is not there yet. */
  readonly decided: readonly string[];
  /** Say that a paper is gone by mishap: lost, stolen, burnt. */
  readonly lost: readonly string[];
  /** What papers are called in general, and what they are carried in: card, document, wallet. */
  readonly documents: readonly string[];
  /** Dwellings in which only who was placed there lives: home, camp, shelter; no flat, room or house. */
  readonly camps: readonly string[];
  /** Who says what somebody could get: lawyer, counsellor. Beside them a status is not yet there. */
  readonly advisers: readonly string[];
  /** Say that somebody moved: of two places beside one the last is where they live. */
  readonly moves: readonly string[];
  /** Say that something was applied for. */
  readonly applies: readonly string[];
  /** Say that somebody is certain: with a negator they are not, "I am not sure". */
  readonly sure: readonly string[];
  /** Say that a place to live was left: "moved out", "gave it up". */
  readonly leaves: readonly string[];
  /** Say with a negator that something was so before: "no longer". */
  readonly anyMore: readonly string[];
  /** Name the border in what the paper is called with which somebody has to leave. */
  readonly borders: readonly string[];
  /** Say that somebody was pointed to this by another one: "sent me the link", "told me to". */
  readonly sends: readonly string[];
  /** Say that somebody types or speaks for another one: "writes", "translates", "helps". */
  readonly writes: readonly string[];
  /** ISO codes of countries, beside those of the EU, through which those who speak the language come more often than from them. */
  readonly transitStates: readonly string[];
  /** Peoples that live in several states: beside the name of one they say no more, alone they name none. */
  readonly peoples: readonly string[];
  /** Say that something was the first of its kind: "first", "for the first time". */
  readonly firsts: readonly string[];
  /** Say with a helper that it is the one who writes who is helped: "me", "helps me". */
  readonly helped: readonly string[];
  /** Say that somebody was in a country for some time: "lived", "worked", "grew up". */
  readonly stayed: readonly string[];
  /** Stand behind a country that was only passed through, or begin its name: `ብ*`. */
  readonly passes: readonly string[];
  /** Passports: whose they are says nothing of where somebody comes from. */
  readonly passports: readonly string[];
  /** Say that somebody else has something: "has", "owns". */
  readonly has: readonly string[];
  /** Say that something is paid: who pays the rent gives no flat. */
  readonly pays: readonly string[];
  /** Say that something is waited for: a paper that is, is not there yet. */
  readonly awaits: readonly string[];
  /** Say with a verb of getting that something is still to come: "werde … bekommen". */
  readonly becomes: readonly string[];
  /** Streets: with a name or a number an address, without one what somebody without a home lives on. */
  readonly streets: readonly string[];
  /** Say that something is so only now and then: twice of it, somebody has no fixed place. */
  readonly sometimes: readonly string[];
  /** Say that something is looked for, or found. */
  readonly seeks: readonly string[];
  /** Say that somebody is to go, or be sent, to another country: "send back", "must go". */
  readonly returns: readonly string[];
  /** Say why another state is to deal with an application for asylum: "responsible", "fingerprints". */
  readonly responsible: readonly string[];
  /** Say how far something is from a place that is named: "minutes", "by train", "near". */
  readonly near: readonly string[];
  /** Say that something can be seen or read on a paper. */
  readonly reads: readonly string[];
  /** Say that an answer is to be another one: "change", "correct", "wrong". */
  readonly changes: readonly string[];
  /** Say that all is so but for what is named beside: "except", "but", "almost", "wait". */
  readonly excepts: readonly string[];
  readonly time: TimeWords;
}

export interface TimeWords {
  readonly numbers: Readonly<Record<string, number>>;
  /** Names of months beside those that `Intl` knows, from January on. */
  readonly monthNames: readonly (readonly string[])[];
  /** Those of the calendars beside ours that its speakers use, each from the first month of its year on. */
  readonly calendars: Readonly<Record<CalendarId, readonly (readonly string[])[]>>;
  readonly month: readonly string[];
  readonly year: readonly string[];
  readonly week: readonly string[];
  readonly day: readonly string[];
  readonly half: readonly string[];
  readonly oneAndAHalf: readonly string[];
  readonly last: readonly string[];
  /** Say with a month that it is the one before the last. */
  readonly beforeLast: readonly string[];
  /** Say in one word that it was last year. */
  readonly lastYear: readonly string[];
  readonly current: readonly string[];
  readonly today: readonly string[];
  /** Stand between a month and its year, and behind the number of a day: "the 14th". */
  readonly of: readonly string[];
  readonly ordinal: readonly string[];
  /** Two thousand, before the rest of a year that is told in words. */
  readonly thousands: readonly string[];
  /** Stand behind the last two figures of a year, where a month comes before it. */
  readonly yearEndings: readonly string[];
  /** Make a time too imprecise to be a month: "spring", "more than", "about". */
  readonly vague: readonly string[];
}

/** How people of one language speak of languages. */
export interface LanguageWords {
  /** What they call each, by code. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** How they ask for one to be spoken, with a place for its name; and for one to be shown beside. */
  readonly sprache: readonly string[];
  readonly zweit: readonly string[];
}

/** What one language contributes to recognition: data from `locales`. */
export interface Words {
  readonly language: string;
  /** What `Intl` knows it by: names of months and countries. */
  readonly intl: string;
  /**
   * What languages are called in themselves, by code, and how people of each language speak of any:
   * whoever faces one that they do not understand asks for another one in any.
   */
  readonly languages: {
    readonly own: Readonly<Record<string, string>>;
    readonly spoken: readonly LanguageWords[];
  };
  /** The labels as they are shown; a part of one is understood too. */
  readonly labels: OptionNames;
  /**
   * Other names. The question `*` holds for whatever is asked; `nothing` and `protection` are none: names
   * that say nothing, and those of a protection, which say something beside others. A name that begins with `=` counts
   * only while its question is asked, one with `==` only as the whole answer; `*` at the
   * end of a word stands for any rest. What a comma parts in a name may be parted in the text, too;
   * other names are not made of the words of two clauses.
   */
  readonly aliases: OptionNames;
  readonly commands: Readonly<Record<string, readonly string[]>>;
  /** What answers are called where they are to be changed, by question. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly grammar: Grammar;
  /** Names of countries by ISO code, beside those that `Intl` knows; one that begins with `@` is that of a town in it. */
  readonly countries: Readonly<Record<string, readonly string[]>>;
  /**
   * Other names than those of the gazetteer. Who names a Stadtkreis or its quarters, or another town,
   * says which it is; the names of the Land and its regions (`badenWuerttemberg`) do not.
   */
  readonly places: Readonly<
    Record<'stadtkreise' | 'towns' | 'badenWuerttemberg' | 'elsewhere', readonly string[]>
  >;
  /** What is said to a counsellor that is no answer, in one language or several. */
  readonly talk: readonly TalkWords[];
  /** What stands beside names and numbers of a person, in one language or several. */
  readonly personal: readonly PersonalWords[];
}
