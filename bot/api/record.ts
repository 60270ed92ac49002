import { type Day, FactsError, type FactsFault, isRecord } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { factsErrorText } from '../render/error.ts';

/** The most that an error shows of what could not be read. */
const SHOWN = 200;

/**
 * What stands in a text of JSON.
 * @throws {FactsError} where it is none
 */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const value = text.slice(0, SHOWN);
    throw new FactsError({ code: 'not-json', key: null, value, allowed: ['JSON'] }, { cause });
  }
}

/** A record whose reference date is today's where it names none; anything else as it is. */
export function dated(record: unknown, today: Day): unknown {
  return isRecord(record) && !('asOf' in record) ? { asOf: today, ...record } : record;
}

/** What is answered in the place of an assessment: what is wrong, where, and what is allowed. */
export function refusalOf(fault: FactsFault, speaker: Speaker) {
  const { key, value, allowed } = fault;
  return { error: { key, value, allowed, message: factsErrorText(fault, speaker) } };
}
