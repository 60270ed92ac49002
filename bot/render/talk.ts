import type { TalkId } from '../../dialogs/index.ts';
import type { NextId } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { type Contacts, contactLines } from './contact.ts';

/**
 * Numbers that everybody in Germany can call, free of charge: the police, ambulance and fire brigade
 * (https://www.bbk.bund.de), the TelefonSeelsorge (https://www.telefonseelsorge.de), the helpline on violence
 * against women (https://www.hilfetelefon.de), the doctors on call (https://www.116117.de).
 */
export const NUMBERS = {
  police: '110',
  rescue: '112',
  listening: '0800 1110111',
  listeningShort: '116 123',
  women: '116 016',
  doctor: '116 117',
};

/** Who can help with it: of these the first that the municipality names is told. */
const HELPERS: Readonly<Partial<Record<TalkId, readonly NextId[]>>> = {
  fear: ['rechtsberatung-bleiberecht', 'asylverfahrensberatung'],
  lawyer: ['rechtsberatung-bleiberecht', 'asylverfahrensberatung'],
  'german-course': ['migrationsberatung', 'jugendmigrationsdienst'],
};

const ANYBODY: readonly NextId[] = ['integrationsmanagement', 'fluechtlingssozialarbeit'];

/** What needs nobody else. */
const ALONE: readonly TalkId[] = ['emergency', 'thanks', 'greeting'];

/** Answers what was said to a counsellor, with whoever the municipality names for it. */
export function talkText(id: TalkId | 'contact', speaker: Speaker, contacts: Contacts): string {
  const whole = Object.entries(NUMBERS).map(([name, number]) => [name, speaker.whole(number)]);
  const answer = speaker.say('dialog', `talk.${id}`, Object.fromEntries(whole));
  if (ALONE.some((each) => each === id)) return answer;
  const helpers = (id === 'contact' ? undefined : HELPERS[id]) ?? ANYBODY;
  const named = helpers.find((helper) => contactLines(contacts[helper]).length > 0);
  if (named === undefined) return answer;
  return [answer, speaker.say('next', `${named}.name`), ...contactLines(contacts[named])].join(
    '\n',
  );
}
