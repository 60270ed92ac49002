import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { converseInTerminal } from '../../bot/channels/terminal.ts';
import { webActivities } from '../../bot/directline/activities.ts';
import { ROLES } from '../../bot/i18n/speaker.ts';
import { messageText } from '../../bot/render/message.ts';
import { saidParts, type VerdictText } from '../../bot/render/section.ts';
import { verdictText } from '../../bot/render/verdict.ts';
import { teamsActivities } from '../../bot/teams/activities.ts';
import { textsOf } from '../../bot/teams/card.ts';
import { verdictCard } from '../../bot/teams/verdict-card.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { assess } from '../../src/assess.ts';
import { explain } from '../../src/explain.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { NEXT_IDS } from '../../src/next.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { answerTo } from '../dialogs/answering.ts';
import { conversation, press, say, start } from '../dialogs/talking.ts';
import { circumstances } from '../law/space.ts';
import { i18n } from '../speech.ts';

type Role = (typeof ROLES)[number];

const DAY = '2026-11-29';
const housed = { asOf: DAY, bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' };

/** One case for each verdict, and where there is more to say. */
const CASES: Readonly<Record<string, Facts>> = Object.fromEntries(
  Object.entries({
    'in the target group': { status: 'p25-2' },
    'whose period is used up': { status: 'p25-2', beratungSeit: '2022-01' },
    'whose period needs a reason': { status: 'p25-2', beratungSeit: '2023-01' },
    'not yet in it': {
      unterbringung: 'vorlaeufig',
      vorlaeufigSeit: '2025-09',
      status: 'aufenthaltsgestattung',
      verfahren: 'laufend',
      herkunft: 'gute-bleibeperspektive',
    },
    'of whom something is open': { status: 'duldung-60c' },
    'whose Land is not known': { bundesland: 'unbekannt', status: 'p24' },
    'not in it': { status: 'duldung-60a', bleiberechtsantrag: 'nein' },
    'in another Land': { bundesland: 'anderes' },
    'who is German': { status: 'deutsch-eu' },
  }).map(([who, facts]) => [who, { ...housed, ...facts } as Facts]),
);

const rows = Object.keys(CASES).flatMap((who) => ROLES.map((rolle) => [who, rolle] as const));

function textFor(who: string, role: Role): VerdictText {
  return verdictText(explain(CASES[who], BUILT_IN), i18n.speaker('de', role));
}

function part(parts: VerdictText, id: string): string {
  return JSON.stringify(parts.find((each) => each.id === id));
}

/** The conversation on a case, held to its verdict. */
function verdictTurn(who: string, rolle: Role): Turn {
  const facts = CASES[who] as Facts;
  let turn = start({ sprache: 'de', rolle }, DAY);
  while (turn.question !== null) {
    const option = answerTo(turn.question, facts);
    turn = turn.options.includes(option) ? press(turn, option) : say(turn, option);
  }
  return turn;
}

/** What is read, without how it is set: letters and digits alone. */
function bare(shown: string): string {
  return shown.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function linesOf(parts: VerdictText): readonly string[] {
  return saidParts(parts).flatMap((each) =>
    'heading' in each
      ? [each.heading, ...each.entries.flatMap(({ title = '', lines }) => [title, ...lines])]
      : each.lines,
  );
}

const speakerOf = ({ language, answers }: Turn) => i18n.speaker(language, answers['rolle']);

async function inTerminal(turn: Turn): Promise<string> {
  const output = new PassThrough();
  const shown = text(output);
  const held = { ...conversation, start: () => turn };
  await converseInTerminal(held, { asOf: DAY, preset: {} }, i18n, Readable.from([]), output);
  output.end();
  return shown;
}

/** How each channel shows the verdict of a turn. */
const CHANNELS: Readonly<Record<string, (turn: Turn) => string | Promise<string>>> = {
  'plain text': (turn) => messageText({ kind: 'verdict' }, turn, speakerOf(turn)),
  'a terminal': inTerminal,
  'web chat': (turn) =>
    webActivities({ turn, asked: 1 }, { i18n, contacts: {} })
      .map((activity) => activity.text)
      .join('\n'),
  Teams: (turn) =>
    turn.verdict === null
      ? ''
      : textsOf(
          verdictCard(turn.verdict, { turn, asked: 1 }, [speakerOf(turn)], { contacts: {} }),
        ).join('\n'),
};

describe.each(Object.entries(CHANNELS))(
  'In %s a verdict is set out as it is put into words',
  (_, show) => {
    it.each(rows)('for somebody %s, read by %s', async (who, role) => {
      const turn = verdictTurn(who, role);
      if (turn.verdict === null) throw new Error('no verdict');
      const shown = bare(await show(turn));
      let from = 0;
      for (const line of linesOf(verdictText(turn.verdict, speakerOf(turn)))) {
        const at = shown.indexOf(bare(line), from);
        expect(at, line).toBeGreaterThanOrEqual(from);
        from = at + bare(line).length;
      }
    });
  },
);

it('In Teams a verdict leads to the rules, where their address is known', () => {
  const turn = verdictTurn('in the target group', 'fachkraft');
  const rulesUrl = 'https://lotse.example.org/regeln';
  for (const wording of [{ contacts: {} }, { contacts: {}, rulesUrl }]) {
    const activities = teamsActivities({ turn, asked: 1 }, { i18n, ...wording });
    expect(JSON.stringify(activities).includes(`](${rulesUrl})`)).toBe('rulesUrl' in wording);
  }
});

describe('What a verdict says', () => {
  it.each(rows)('stands in one order, for somebody %s, read by %s', (who, role) => {
    expect(textFor(who, role).map(({ id }) => id)).toEqual([
      ...['headline', 'meaning', 'prerequisites', 'period', 'next'],
      ...['reasons', 'changes', 'notices', 'sources', 'stand'],
    ]);
  });

  it.each(rows)(
    'names the day, the law and the rules, for somebody %s, read by %s',
    (who, role) => {
      const stand = part(textFor(who, role), 'stand');
      for (const named of [
        '29. November 2026',
        '29. Juli 2026',
        explain(CASES[who], BUILT_IN).rules,
      ]) {
        expect(stand).toContain(named);
      }
    },
  );

  it.each(rows)(
    'cites each source once, and once in full, for somebody %s, read by %s',
    (who, role) => {
      const parts = textFor(who, role);
      const full = saidParts(parts).flatMap((each) =>
        each.id === 'sources' ? each.entries.flatMap(({ lines }) => lines) : [],
      );
      expect(full.length).toBeGreaterThan(0);
      expect(new Set(full).size).toBe(full.length);
      const cited = parts[5].entries
        .flatMap(({ lines }) => lines)
        .flatMap(
          (line) => /^\[[^\]]+\] (?<names>.+)$/.exec(line)?.groups?.['names']?.split('; ') ?? [],
        );
      expect(cited.length).toBeGreaterThan(0);
      expect(new Set(cited).size).toBe(cited.length);
    },
  );

  it('names the period first where it needs a reason or is used up, and to professionals always', () => {
    const said = (who: string, role: Role) =>
      part(textFor(who, role), 'period').includes('Beratung');
    expect(said('whose period is used up', 'selbst')).toBe(true);
    expect(said('whose period needs a reason', 'begleitung')).toBe(true);
    const laufend = explain({ ...CASES['in the target group'], beratungSeit: '2026-01' }, BUILT_IN);
    const periodFor = (role: Role) =>
      verdictText(laufend, i18n.speaker('de', role))[3].lines.length;
    expect(ROLES.map(periodFor)).toEqual(ROLES.map((role) => (role === 'fachkraft' ? 1 : 0)));
  });

  it('tells a professional in the first lines which way an open point leans', () => {
    const [, , prerequisites] = textFor('of whom something is open', 'fachkraft');
    expect(prerequisites.lines[1]).toContain(i18n.speaker('de').say('verdict', 'finding.open-yes'));
  });

  it('gives reasons for what is open before those for what fits', () => {
    const facts = { ...housed, unterbringung: 'andere', status: 'p25-2' };
    const reasons = verdictText(explain(facts, BUILT_IN), i18n.speaker('de', 'fachkraft'))[5];
    const status = explain({ ...housed, status: 'duldung-60c' }, BUILT_IN);
    const open = verdictText(status, i18n.speaker('de', 'fachkraft'))[5];
    expect([reasons, open].map(({ entries }) => entries[0]?.title?.split(':')[0])).toEqual([
      i18n.speaker('de', 'fachkraft').say('short', 'unterbringung'),
      i18n.speaker('de', 'fachkraft').say('short', 'status'),
    ]);
  });

  it('says nothing of the prerequisites to a person outside the programme', () => {
    const german = i18n.speaker('de', 'selbst');
    const [, , { lines }] = textFor('who is German', 'selbst');
    const isLeftOut = (line: string) => line.endsWith(german.say('verdict', 'fits.notExamined'));
    expect(lines.map(isLeftOut)).toEqual([true, true]);
  });
});

describe('What could change a verdict', () => {
  const who = 'not in it';
  it('is for a professional every way to another one', () => {
    const changes = part(textFor(who, 'fachkraft'), 'changes');
    expect(changes).toContain(i18n.speaker('de', 'fachkraft').say('verdict', 'event.antrag'));
  });

  it.each(['selbst', 'begleitung'] as const)('is for %s what comes without their doing', (role) => {
    const { say: words } = i18n.speaker('de', role);
    const changes = part(textFor(who, role), 'changes');
    expect(changes).toContain(words('verdict', 'event.titel'));
    for (const kept of ['event.antrag', 'short.zielgruppe', 'short.einzelfall'] as const) {
      expect(changes).not.toContain(words('verdict', kept));
    }
    const told = textFor(who, role)[6]
      .entries.flatMap(({ lines }) => lines)
      .join('\n');
    expect(told).not.toContain('[');
  });

  it('is nothing to speak of where nothing comes', () => {
    expect(textFor('in another Land', 'selbst')[6].entries).toEqual([]);
  });
});

describe('Whom to turn to', () => {
  const contacts = { integrationsmanagement: { name: 'Beratung am Markt', phone: '0711 1' } };
  const verdict = explain(CASES['in the target group'], BUILT_IN);
  const first = (role: Role, known: object) =>
    verdictText(verdict, i18n.speaker('de', role), known)[4].entries[0]?.lines[0];

  it('begins with the contact that the municipality names', () => {
    expect(ROLES.map((role) => first(role, contacts))).toEqual(
      ROLES.map(() => 'Beratung am Markt'),
    );
  });

  it('begins for a person with where it is found, as long as no contact is named', () => {
    const place = i18n.speaker('de').say('next', 'integrationsmanagement.place');
    expect([first('selbst', {}), first('begleitung', {})]).toEqual([place, place]);
    expect(first('fachkraft', {})).not.toBe(place);
  });

  it.each(ROLES)('has words for %s in every place', (role) => {
    const speaker = i18n.speaker('de', role);
    const texts = NEXT_IDS.map((id) => speaker.say('next', `${id}.text`));
    expect(texts.filter((each) => each === '' || each.includes('Mitbringen'))).toEqual([]);
  });
});

describe('To the person concerned and to whom helps them', () => {
  const MOST_WORDS = 60;
  const meanings = new Map<string, ReturnType<typeof assess>['meaning']>();
  for (const asOf of [DAY, '2022-03-10', '2027-03-05', '2028-03-05']) {
    for (const facts of circumstances(asOf)) {
      const { meaning } = assess(facts);
      meanings.set(meaning.join(' '), meaning);
    }
  }
  const used = assess(CASES['whose period is used up']).meaning;
  meanings.set(used.join(' '), used);

  it.each(['selbst', 'begleitung'] as const)(
    `a verdict says in ${MOST_WORDS} words what it means, whatever the case: %s`,
    (role) => {
      const { say: words } = i18n.speaker('de', role);
      const long = [...meanings.values()]
        .map((ids) => ids.map((id) => words('verdict', `meaning.${id}`)).join(' '))
        .filter((told) => told.split(/\s+/).length > MOST_WORDS);
      expect(long).toEqual([]);
      expect(meanings.size).toBeGreaterThan(20);
    },
  );
});
