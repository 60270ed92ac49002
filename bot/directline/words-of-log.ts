import { setImmediate } from 'node:timers/promises';
import type { Wording } from '../render/wording.ts';
import type { Exchange } from '../session/exchange.ts';
import { isForgotten } from '../session/outcome.ts';
import { webActivities } from './activities.ts';
import { type Activity, BOT, type Logged, logged } from './activity.ts';
import type { ActivitySet } from './activity-set.ts';
import { echo } from './echo.ts';
import { countOf, type Log, type Numbered, type Said, since } from './log.ts';

/** Tells a page that everything is forgotten, so that it shows nothing of it any more. */
const FORGOTTEN: Activity = { type: 'event', name: 'lotse/forgotten' };

/** How many entries are put into words at a time, about a millisecond each: then others have their turn. */
const SLICE = 5;

/** Whose log it is. */
export interface Whose {
  readonly conversation: string;
  readonly user: string;
}

interface Tools {
  readonly exchange: Pick<Exchange, 'repeat'>;
  readonly wording: Wording;
}

/** The id of what was sent in an entry: in the order of what happened. */
export function idOf(conversation: string, number: number): string {
  return `${conversation}|${String(number).padStart(7, '0')}`;
}

/** Makes what puts the words to a log: as activities, what happened after a watermark. */
export function createWords({ exchange, wording }: Tools) {
  function saidIn({ interview, asked, messages }: Said): readonly Activity[] {
    const { turn } = exchange.repeat({ interview, asked });
    const said = webActivities({ turn: { ...turn, messages }, asked }, wording);
    return isForgotten(messages) ? [...said, FORGOTTEN] : said;
  }

  function activitiesIn(
    { conversation, user }: Whose,
    [number, entry]: Numbered,
  ): readonly Logged[] {
    const { at, sent, said } = entry;
    const place = { conversation, now: at };
    const me = { id: user, name: '', role: 'user' } as const;
    const id = idOf(conversation, number);
    const mine = sent === null ? [] : [logged(echo(sent), id, me, place)];
    const answers = said === null ? [] : saidIn(said);
    // Web Chat would hold back an answer to something that is gone.
    const answering = { recipient: me, ...(sent !== null && { replyToId: id }) };
    const bots = answers.map((each, index) =>
      logged({ ...each, ...answering }, `${id}.${index}`, BOT, place),
    );
    return [...mine, ...bots];
  }

  return async (whose: Whose, log: Log, watermark: string | undefined): Promise<ActivitySet> => {
    const activities: Logged[] = [];
    for (const [index, each] of since(log, watermark).entries()) {
      if (index > 0 && index % SLICE === 0) await setImmediate();
      activities.push(...activitiesIn(whose, each));
    }
    return { activities, watermark: String(countOf(log)) };
  };
}
