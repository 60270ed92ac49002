import { describe, expect, it } from 'vitest';
import {
  beforeCard,
  PAPERS,
  STATUS_IDS,
  STATUSES,
  type StatusId,
  statusesAskingFor,
  statusesOnPaper,
  unknownOn,
} from '../../src/status/index.ts';
import { statusesOfParagraph } from '../../src/status/paragraphs.ts';
import type { Status } from '../../src/status/status.ts';
import { conditionsOf, readCells } from './expected/table.ts';

const statusOf = (id: StatusId): Status => STATUSES[id];

/** What stands for a paper whose paragraph is not known is read from none. */
const isKnown = (id: StatusId) => id !== 'unbekannt' && statusOf(id).unknownOn === undefined;

describe('Each status', () => {
  it.each(STATUS_IDS.filter(isKnown))('%s is shown by a paper', (id) => {
    expect(statusOf(id).papers).not.toEqual([]);
  });

  it.each(statusesOnPaper('aufenthaltstitel'))('%s is found by the number on its card', (id) => {
    expect(statusOf(id).onCard).toBeDefined();
    expect(statusOf(id).paragraphs).not.toEqual([]);
  });

  it.each(STATUS_IDS)('%s has its paragraphs to itself: each means this status alone', (id) => {
    const { paragraphs, isCollective } = statusOf(id);
    // A number without its Absatz is asked back: § 25 may be any of five.
    const exact = paragraphs
      .filter((each) => /[*:]/.test(each))
      .map((each) => each.replace('*', ''));
    const others = exact.filter((each) => statusesOfParagraph(each).join() !== id);
    expect(isCollective ? [] : others).toEqual([]);
  });
});

describe('The table transcribed by hand', () => {
  const titles = new Set(
    readCells('./bleibeperspektive.tsv').flatMap(({ titel = '' }) => titel.split('|')),
  );
  const columns = conditionsOf('./bleibeperspektive.tsv');

  it.each(STATUS_IDS.filter((id) => id !== 'fiktion'))('has a row for %s', (id) => {
    expect([...titles]).toContain(id);
  });

  it.each(STATUS_IDS)('has a column for every fact that %s asks for', (id) => {
    const asked = statusOf(id).rows.flatMap(({ when = {} }) => Object.keys(when));
    expect(asked.filter((key) => !columns.includes(key))).toEqual([]);
  });
});

describe('A paper whose paragraph is not known', () => {
  it.each(['aufenthaltstitel', 'duldung'] as const)('has a status of its own: %s', (paper) => {
    expect(statusesOnPaper(paper).length).toBeGreaterThan(1);
    expect(unknownOn(paper)).toEqual(expect.any(String));
  });

  it('has none where the paper is not said by paragraphs', () => {
    const others = PAPERS.filter((paper) => unknownOn(paper) === undefined);
    const numbered = others.filter((paper) => ['aufenthaltstitel', 'duldung'].includes(paper));
    expect(numbered).toEqual([]);
  });
});

describe('What is granted', () => {
  it.each(STATUS_IDS.filter((id) => statusOf(id).beforeCard))(
    '%s is shown by the decision as long as there is no card',
    (id) => {
      expect(statusesOnPaper('bamf-bescheid')).toContain(beforeCard(id));
    },
  );
});

describe('A fact that follows on the status', () => {
  it.each([
    ['verfahren', ['aufenthaltsgestattung']],
    ['bleiberechtsantrag', ['duldung-60a', 'duldung-60b']],
    ['bezug', ['familiennachzug', 'fiktion']],
    ['fluchthintergrund', ['familiennachzug', 'anderer-titel', 'fiktion']],
    ['bisherigerTitel', ['fiktion']],
  ])('%s is asked for by %j', (key, statuses) => {
    expect(statusesAskingFor(key)).toEqual(statuses);
  });
});
