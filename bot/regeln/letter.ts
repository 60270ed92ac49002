import {
  FINDING_SPACE,
  type Ground,
  PERIOD_FINDINGS,
  type Period,
  sourceOf,
} from '../../src/index.ts';
import { fullCitation } from '../render/reasons.ts';
import { anchorOf, type Entry, type Section } from './blocks.ts';
import {
  groundText,
  type Making,
  plain,
  productText,
  reasonText,
  section,
  validText,
  valueText,
} from './wording.ts';

/** Every mark of a ground, the strongest first. */
const GROUNDS = ['L', 'S', 'O', 'I'] as const satisfies readonly Ground[];

/** How a verdict follows from findings: the letter's test (section 1). */
export function verdictSection(making: Making): Section {
  const { book, german } = making;
  const verdicts = Map.groupBy(book.verdicts, ({ verdict }) => verdict);
  const entries = [...verdicts].map(([verdict, lines]): Entry => {
    const cases = lines.map(({ findings }) => plain(productText(findings, FINDING_SPACE, german)));
    return {
      title: german.say('verdict', `short.${verdict}`),
      told: [
        [german.say('regeln', 'fact.cases'), cases],
        [german.say('regeln', 'fact.text'), [plain(german.say('verdict', `headline.${verdict}`))]],
      ],
    };
  });
  return section('verdict', [{ entries }], making);
}

/** What the letters of a ground stand for. */
export function groundsSection(making: Making): Section {
  const { say } = making.german;
  const entries = GROUNDS.map((mark) => ({
    title: groundText([mark], making.german),
    told: [[say('regeln', 'fact.means'), [plain(say('regeln', `legend.${mark}`))]] as const],
  }));
  return section('grounds', [{ entries }], making);
}

/** Which Land is inside the programme, and on what ground. */
export function scopeSection(making: Making): Section {
  const { book, german } = making;
  const { say } = german;
  const grounds = book.landGrounds.map((span) =>
    plain(
      say('regeln', 'asked', {
        attribute: groundText(span.ground, german),
        values: validText(span, making),
      }),
    ),
  );
  const sources = new Set(book.landGrounds.flatMap((each) => each.sources));
  const entries = Object.entries(book.land).map(([land, { id, scope }]): Entry => {
    const title = say('regeln', 'row', { name: id });
    return {
      title,
      anchor: anchorOf(title),
      told: [
        [
          say('regeln', 'fact.case'),
          [
            plain(
              say('regeln', 'asked', {
                attribute: say('akte', 'question.bundesland'),
                values: valueText('bundesland', land, german),
              }),
            ),
          ],
        ],
        [say('regeln', 'fact.scope'), [plain(valueText('scope', scope, german))]],
        [say('regeln', 'fact.text'), [plain(reasonText({ id }, german))]],
        [say('regeln', 'fact.ground'), grounds],
        [
          say('regeln', 'fact.sources'),
          [...sources].map((each) => plain(fullCitation(sourceOf(each), german))),
        ],
      ],
    };
  });
  return section('scope', [{ entries }], making);
}

/** For how many months a finding about the period is made. */
function monthsOf(finding: string, { regular, extended }: Period, { german }: Making): string {
  if (finding === 'laufend') return german.say('regeln', 'upTo', { months: regular });
  if (finding === 'nur-begruendet')
    return german.say('regeln', 'between', { from: regular, to: extended });
  return german.say('regeln', 'moreThan', { months: extended });
}

/** How long counselling may last (section 5). */
export function periodSection(making: Making): Section {
  const { book, german } = making;
  const { say, sayById } = german;
  const entries = book.periods.flatMap((period) =>
    PERIOD_FINDINGS.map(
      (finding): Entry => ({
        title: sayById('verdict', `period.${finding}`),
        told: [
          [say('regeln', 'fact.case'), [plain(monthsOf(finding, period, making))]],
          [say('regeln', 'fact.text'), [plain(reasonText({ id: `beratung-${finding}` }, german))]],
          [say('regeln', 'fact.ground'), [plain(groundText(period.ground, german))]],
          [
            say('regeln', 'fact.sources'),
            period.sources.map((each) => plain(fullCitation(sourceOf(each), german))),
          ],
          [say('regeln', 'fact.valid'), [plain(validText(period, making))]],
        ],
      }),
    ),
  );
  return section('period', [{ entries }], making);
}
