import {
  type Change,
  hasOwn,
  type Label,
  labelsOf,
  type Message,
  type QuestionId,
  questionOf,
  type RemarkId,
  type Turn,
  toldOf,
} from '../../dialogs/index.ts';
import { addMonths, countriesOf, type Herkunft, isEu, monthOf } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { notedIn, vermerkOf } from '../vermerk/blocks.ts';
import { vermerkText } from '../vermerk/text.ts';
import { commandsText } from './commands.ts';
import type { Contacts } from './contact.ts';
import { datedHelps } from './dated-helps.ts';
import { answerLabel, answerText, languageName, optionLabel, personLabel } from './labels.ts';
import { plainPart, plainVerdict } from './plain.ts';
import { named } from './reasons.ts';
import { talkText } from './talk.ts';
import { unreadLines } from './unread.ts';
import { verdictText } from './verdict.ts';

/** A month as somebody might type it: eight months before the reference date. */
function example(asOf: string): string {
  return addMonths(monthOf(asOf), -8);
}

/** The groups that have countries. */
const GROUPS: readonly Herkunft[] = ['gute-bleibeperspektive', 'sicherer-staat'];

/** The countries of each group on the reference date, as the rules have them. */
function countryLines(
  asOf: string,
  speaker: Speaker,
  groups: readonly Herkunft[] = GROUPS,
): readonly string[] {
  return groups.map((group) => {
    const codes = countriesOf(group, asOf);
    const single = codes.filter((code) => !isEu(code)).map(speaker.country);
    const eu = codes.some(isEu) ? [speaker.say('dialog', 'euStates')] : [];
    return speaker.say('dialog', 'countries', {
      group: speaker.say('labels', `herkunft.${group}`),
      countries: speaker.list([...speaker.sorted(single), ...eu]),
    });
  });
}

/** To be shown which group one's own country is not in says more than was asked: that waits for a help. */
function isGrouped(question: QuestionId, { answers: { rolle } }: Turn): boolean {
  return question === 'herkunft' && (rolle === 'fachkraft' || rolle === 'begleitung');
}

/** What was answered before, and what would be instead. */
function changeLines({ change }: Turn, speaker: Speaker): readonly string[] {
  if (change === null) return [];
  const items = (answers: Change['now']) =>
    speaker.list(
      answers.map((each) => answerText(each, speaker)),
      'clauses',
    );
  return [
    speaker.say('dialog', 'changeBefore', { items: items(change.before) }),
    speaker.say('dialog', 'changeNow', { items: items(change.now) }),
  ];
}

/** What is asked of those who were named: of several, of one more, of one before anything is known. */
function askedOf(named: number, isMore: boolean): 'text' | 'also' | 'one' {
  if (named > 1) return 'text';
  return isMore ? 'also' : 'one';
}

/** Asks whether all who were named are to be helped, with what was told of each. */
function personsAsked({ answers }: Turn, speaker: Speaker): string {
  const told = toldOf(answers, 'asked');
  const key = askedOf(told.length, hasOwn(answers));
  const labels = labelsOf(told.map(({ person }) => person));
  const lines = told.map(({ person: _, ...own }, index) => {
    const items = Object.entries(own).map((each) => answerText(each, speaker));
    const who = personLabel(labels[index] as Label, speaker);
    return items.length === 0 ? who : named(who, speaker.list(items, 'clauses'), speaker);
  });
  return [speaker.say('questions', `personen.${key}`), ...lines].join('\n');
}

function questionText(question: QuestionId, turn: Turn, speaker: Speaker): string {
  const { asOf } = turn.facts;
  const hint = questionOf(question).isMonth
    ? [speaker.say('dialog', 'typeMonth', { example: example(asOf) })]
    : [];
  const countries = isGrouped(question, turn) ? countryLines(asOf, speaker) : [];
  const checked = question === 'pruefung' ? checkedLines(turn, speaker) : [];
  const asked =
    question === 'personen'
      ? personsAsked(turn, speaker)
      : speaker.say('questions', `${question}.text`);
  // Of several persons it is said who is meant, where all is checked.
  const isNamed = question === 'pruefung' && turn.person !== null;
  const text = isNamed ? named(personLabel(turn.person, speaker), asked, speaker) : asked;
  return [text, ...hint, ...countries, ...checked, ...changeLines(turn, speaker)].join('\n');
}

/** The menu of languages says honestly how far each was checked, and which one is binding. */
function languageHelp(speaker: Speaker): string {
  const lines = speaker.i18n.languages.map(({ code, status, by = '' }) => {
    const checked = speaker.say('dialog', `translation.${status}`, { by });
    return `${languageName(code, speaker)}: ${checked}`;
  });
  const help = speaker.say('questions', 'sprache.help');
  return [help, speaker.say('dialog', 'binding'), ...lines].join('\n');
}

/** The help for a question. */
export function helpText(
  question: QuestionId,
  { facts: { asOf } }: Turn,
  speaker: Speaker,
): string {
  if (question === 'sprache') return languageHelp(speaker);
  const help = [
    speaker.say('questions', `${question}.help`),
    ...datedHelps(question, asOf, speaker),
  ].join(' ');
  const countries = question === 'herkunft' ? countryLines(asOf, speaker) : [];
  return [help, ...countries].join('\n');
}

/** Two options by their labels, and the help by which they are told apart. */
function differenceText(
  { question, options }: Message & { kind: 'difference' },
  turn: Turn,
  speaker: Speaker,
): string {
  const labels = options.map((option) => optionLabel(question, option, speaker));
  return [...labels, helpText(question, turn, speaker)].join('\n');
}

/**
 * What the group of countries that was answered means on the reference date; where it is none of them, what they
 * are: a code carries neither the country nor its day, and the groups change.
 */
function meantCountries(turn: Turn, speaker: Speaker): readonly string[] {
  const isHanded = turn.messages.some((said) => said.kind === 'remark' && said.id === 'codeTaken');
  const { herkunft } = turn.answers;
  if (!(isHanded || isGrouped('herkunft', turn)) || herkunft === 'unbekannt') return [];
  const own = GROUPS.filter((group) => group === herkunft);
  return countryLines(turn.facts.asOf, speaker, own.length === 0 ? GROUPS : own);
}

function checkedLines(turn: Turn, speaker: Speaker): readonly string[] {
  return turn.checked.flatMap((each) => checkedLine(each, turn, speaker));
}

/** An answer as it is shown to be checked; of a group of countries, which they are, a line each. */
export function checkedLine(
  answer: Turn['checked'][number],
  turn: Turn,
  speaker: Speaker,
): readonly [string, ...string[]] {
  const countries = answer[0] === 'herkunft' ? meantCountries(turn, speaker) : [];
  return [answerText(answer, speaker), ...countries];
}

/** What is said of somebody of a family. */
interface SaidOf {
  readonly label: Label;
  readonly status: string | undefined;
  readonly said: string;
}

/** Persons of a family, each by who they are and by their paper where it was asked for, with what is said of them. */
function personLines(persons: readonly SaidOf[], speaker: Speaker): readonly string[] {
  return persons.map(({ label, status, said }) => {
    const paper = status === undefined ? [] : [answerLabel('status', status, speaker)];
    const who = speaker.list([personLabel(label, speaker), ...paper]);
    return named(who, said, speaker);
  });
}

function familyText({ family }: Turn, speaker: Speaker): string {
  const isOfDays = new Set(family.map(({ facts }) => facts.asOf)).size > 1;
  const found = family.map(({ label, facts: { status, asOf }, verdict: { verdict } }) => {
    const short = speaker.say('verdict', `short.${verdict}`);
    // A verdict belongs to its day: where these differ, each is told with its own.
    return { label, status, said: isOfDays ? `${short} (${speaker.date(asOf)})` : short };
  });
  return [
    speaker.say('dialog', 'family'),
    ...personLines(found, speaker),
    ...(isOfDays ? [speaker.say('dialog', 'familyDays')] : []),
  ].join('\n');
}

function codesText({ codes }: Message & { kind: 'codes' }, speaker: Speaker): string {
  const [first, ...others] = codes;
  if (first !== undefined && others.length === 0)
    return speaker.say('dialog', 'code', { code: first.code });
  const each = codes.map(({ label, status, code }) => {
    return { label, status, said: speaker.whole(code) };
  });
  return [speaker.say('dialog', 'codes'), ...personLines(each, speaker)].join('\n');
}

/** Answers that were understood, taken back, dropped, or are gone, by question. */
export function answersText(
  {
    kind,
    answers,
  }: Message & { kind: 'understood' | 'noted' | 'withdrawn' | 'dropped' | 'codeGone' },
  speaker: Speaker,
): string {
  const items = answers.map((each) => answerText(each, speaker));
  return speaker.say('dialog', kind, { items: speaker.list(items, 'clauses') });
}

/** What was not understood, in quotation marks; or that there was something. */
function leftOverText({ pieces }: Message & { kind: 'leftOver' }, speaker: Speaker): string {
  if (pieces.length === 0) return speaker.say('dialog', 'leftOverSome');
  const quoted = pieces.map((piece) =>
    speaker.say('dialog', 'quote', { piece: speaker.whole(piece) }),
  );
  return speaker.say('dialog', 'leftOver', { pieces: speaker.list(quoted) });
}

/** What begins a language: there it is said how far its words were read. */
const BEGINNINGS: readonly RemarkId[] = ['greeting', 'languageChanged'];

function remarkText(message: Message & { kind: 'remark' }, turn: Turn, speaker: Speaker): string {
  const { option, question, language, person } = message.params;
  const label =
    option === undefined ? {} : { option: optionLabel(String(question), String(option), speaker) };
  const named = language === undefined ? {} : { language: languageName(String(language), speaker) };
  const who =
    person === undefined ? {} : { person: answerLabel('person', String(person), speaker) };
  const params = {
    example: example(turn.facts.asOf),
    ...message.params,
    ...label,
    ...named,
    ...who,
  };
  const text = speaker.say('dialog', message.id, params);
  return BEGINNINGS.includes(message.id) ? [text, ...unreadLines(speaker)].join('\n') : text;
}

/** A part of the verdict that stands: whom to turn to, or what decides. */
function partText(
  { kind }: Message & { kind: 'next' | 'reasons' },
  { verdict }: Turn,
  speaker: Speaker,
  contacts: Contacts,
): string {
  const text = verdict === null ? [] : verdictText(verdict, speaker, contacts);
  return text
    .filter(({ id }) => id === kind)
    .map(plainPart)
    .join('\n');
}

/**
 * Puts a message of the bot into words.
 * @param contacts told with whom to turn to
 */
export function messageText(
  message: Message,
  turn: Turn,
  speaker: Speaker,
  contacts: Contacts = {},
): string {
  switch (message.kind) {
    case 'remark':
      return remarkText(message, turn, speaker);
    case 'leftOver':
      return leftOverText(message, speaker);
    case 'understood':
    case 'noted':
    case 'withdrawn':
    case 'dropped':
    case 'codeGone':
      return answersText(message, speaker);
    case 'question':
      return questionText(message.question, turn, speaker);
    case 'help':
      return `${helpText(message.question, turn, speaker)}\n${commandsText(turn, speaker)}`;
    case 'difference':
      return differenceText(message, turn, speaker);
    case 'why':
      return speaker.say('questions', `${message.question}.why`);
    case 'next':
    case 'reasons':
      return partText(message, turn, speaker, contacts);
    case 'family':
      return familyText(turn, speaker);
    case 'codes':
      return codesText(message, speaker);
    case 'talk':
      return talkText(message.id, speaker, contacts);
    case 'vermerk':
      return vermerkText(vermerkOf(notedIn(turn), speaker.i18n));
    case 'verdict':
      return turn.verdict === null ? '' : plainVerdict(verdictText(turn.verdict, speaker));
  }
}
