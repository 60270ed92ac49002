import type { Wording } from '../render/wording.ts';
import type { Reply } from '../session/exchange.ts';
import { webActivities } from './activities.ts';
import { type Activity, BOT, type Logged, logged, type Place } from './activity.ts';
import { append, countOf, emptied, type Log } from './log.ts';

/** Tells a page that everything is forgotten, so that it shows nothing of it any more. */
const FORGOTTEN: Activity = { type: 'event', name: 'lotse/forgotten' };

/** The id of the next thing said: in the order of saying. */
export function nextId(log: Log, { conversation }: Pick<Place, 'conversation'>): string {
  return `${conversation}|${String(countOf(log)).padStart(7, '0')}`;
}

function isForgotten({ turn }: Reply): boolean {
  return turn.messages.some((said) => 'id' in said && said.id === 'forgotten');
}

/** The log with what the bot says at its end. */
function withSaid(log: Log, activities: readonly Activity[], place: Place): Log {
  return activities.reduce(
    (said, activity) => append(said, [logged(activity, nextId(said, place), BOT, place)]),
    log,
  );
}

/**
 * The log with what a person sent, and what the bot answers.
 * @param mine nothing where the person only came
 * @param reply nothing where there is nothing to say
 */
export function answered(
  before: Log,
  mine: Logged | null,
  reply: Reply | null,
  place: Place,
  wording: Wording,
): Log {
  const log = mine === null ? before : append(before, [mine]);
  if (reply === null) return log;
  const said = webActivities(reply, wording);
  if (mine === null) return withSaid(log, said, place);
  const to = (each: Activity) => ({ ...each, recipient: mine.from });
  // Web Chat would hold back an answer to something that is gone.
  if (isForgotten(reply)) return withSaid(emptied(log), [...said, FORGOTTEN].map(to), place);
  return withSaid(
    log,
    said.map((each) => ({ ...to(each), replyToId: mine.id })),
    place,
  );
}
