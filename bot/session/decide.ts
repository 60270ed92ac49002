import type { Exchange } from './exchange.ts';
import type { Handling } from './handling.ts';
import { type Happening, type NamedDelivery, pressOf } from './happening.ts';
import type { Outcome, Stand, Taken } from './outcome.ts';
import { type SessionRecord, withTaken } from './record.ts';

/** What a delivery leads to: an end, or a record to write before it counts as taken. */
type Decision<Own> =
  | { readonly outcome: Exclude<Outcome<Own>, Taken<Own>> }
  | { readonly outcome: Taken<Own>; readonly after: SessionRecord<Own> };

/** Whether something was pressed under the question that stands: whoever did that has seen it. */
function isAnswerTo({ asked }: SessionRecord<unknown>, happening: Happening): boolean {
  return happening.kind === 'input' && happening.asked === asked;
}

/** Where a conversation stands, its buttons alive. */
export function standingOf<Own>(record: SessionRecord<Own>, { repeat }: Exchange): Stand<Own> {
  return { ...repeat(record), own: record.own };
}

/**
 * Decides what a delivery leads to. Pure but for the date of a beginning.
 * @param record what is kept of the conversation; nothing where there is none
 */
export function decide<Own>(
  record: SessionRecord<Own> | null,
  { happening, id, wish }: NamedDelivery,
  { admits, isSeen = () => true, keep }: Handling<Own>,
  exchange: Exchange,
): Decision<Own> {
  const before = record === null ? null : record.own;
  if (!admits(before)) return { outcome: { kind: 'outside' } };
  if (record !== null && !isSeen(record.own, record.asked) && !isAnswerTo(record, happening))
    return { outcome: { kind: 'unseen', standing: standingOf(record, exchange) } };
  if (record?.taken.includes(id) || record?.repeated?.includes(id))
    return { outcome: { kind: 'again', own: record.own } };
  const reply = exchange.answer(record, happening, wish);
  const standing =
    reply === null
      ? record
      : { interview: reply.turn.state, asked: reply.asked, pressed: pressOf(happening) };
  // Nothing begins by somebody typing.
  if (standing === null) return { outcome: { kind: 'outside' } };
  const { interview, asked, pressed } = standing;
  const own = keep(before, reply);
  const earlier = record === null ? [] : record.taken;
  // What is not answered may come twice: it takes no place among what must not.
  const taken = happening.kind === 'nothing' ? earlier : withTaken(earlier, id);
  return {
    outcome: { kind: 'taken', reply, before, own },
    after: { begunBy: id, ...record, interview, asked, pressed, taken, own },
  };
}
