import { askedIn, type Rulebook, SITUATION_SPACE, sourceOf } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { fullCitation } from '../render/reasons.ts';
import type { Entry, Section } from './blocks.ts';
import {
  askedLines,
  groundText,
  type Making,
  plain,
  productText,
  section,
  validText,
  valueText,
} from './wording.ts';

/** The names of countries, in the order of the alphabet. */
export function countryNames(
  countries: readonly string[],
  { country, list, sorted }: Speaker,
): string {
  return list(sorted(countries.map(country)));
}

/** Which countries belong to which group, and when. */
export function countriesSection(making: Making): Section {
  const { book, german } = making;
  const { say } = german;
  const entries = book.countries.map(
    ({ group, countries, ground, source, ...validity }): Entry => ({
      title: valueText('herkunft', group, german),
      told: [
        [say('regeln', 'fact.states'), [plain(countryNames(countries, german))]],
        [say('regeln', 'fact.ground'), [plain(groundText(ground, german))]],
        [say('regeln', 'fact.sources'), [plain(fullCitation(sourceOf(source), german))]],
        [say('regeln', 'fact.valid'), [plain(validText(validity, making))]],
      ],
    }),
  );
  return section('countries', [{ entries }], making);
}

/** Where people are sent, and in which situations (section 7). */
export function nextSection(making: Making): Section {
  const { book, german } = making;
  const { say } = german;
  const entries = [...Map.groupBy(book.next, ({ id }) => id)].map(
    ([id, lines]): Entry => ({
      title: say('next', `${id}.name`),
      told: [
        ...lines.map(
          ({ askers, situations }) =>
            [
              askers.length > 1
                ? say('regeln', 'fact.cases')
                : say('regeln', `askedBy.${askers[0]}`),
              situations.map((situation) => plain(productText(situation, SITUATION_SPACE, german))),
            ] as const,
        ),
        [say('regeln', 'fact.text'), [plain(say('next', `${id}.text`))]],
      ],
    }),
  );
  return section('next', [{ entries }], making);
}

/** The words of an event; what depends on the person is left open. */
export function eventText(
  { id }: Pick<Rulebook['events'][number], 'id'>,
  { say, sayById }: Speaker,
): string {
  return sayById('verdict', `event.${id}`, { from: say('regeln', 'left') });
}

/** What can happen to a person and may lead to another verdict. */
export function eventsSection(making: Making): Section {
  const { book, german } = making;
  const { say } = german;
  const entries = book.events.map(
    (event): Entry => ({
      title: eventText(event, german),
      told: [
        [say('regeln', 'fact.whom'), askedLines(askedIn(event.when), german)],
        [say('regeln', 'fact.doing'), [plain(say('regeln', `doing.${event.by}`))]],
        [say('regeln', 'fact.ground'), [plain(groundText(event.ground, german))]],
        [
          say('regeln', 'fact.sources'),
          event.outcomes.flatMap(({ sources, ...span }) =>
            sources.map((each) => {
              const source = fullCitation(sourceOf(each), german);
              const isDated = span.from !== undefined || span.to !== undefined;
              if (!isDated) return plain(source);
              const values = validText(span, making);
              return plain(say('regeln', 'asked', { attribute: source, values }));
            }),
          ),
        ],
      ],
    }),
  );
  return section('events', [{ entries }], making);
}

/** Every source in full. */
export function sourcesSection(making: Making): Section {
  const { book, german } = making;
  const lines = book.sources.map((source) => plain(fullCitation(source, german)));
  return section('sources', [{ lines }], making);
}
