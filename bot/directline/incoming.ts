import * as v from 'valibot';

const id = v.pipe(v.string(), v.maxLength(200));

/** The fields of a client's activity that are looked at; all others are dropped unread. */
const schema = v.object({
  type: v.pipe(v.string(), v.nonEmpty(), v.maxLength(50)),
  text: v.optional(v.nullable(v.string())),
  locale: v.optional(v.pipe(v.string(), v.maxLength(35))),
  value: v.optional(v.unknown()),
  channelData: v.optional(
    v.nullable(
      v.object({
        clientActivityID: v.optional(id),
        // What Web Chat shows in place of the text of a pressed button.
        messageBack: v.optional(v.object({ displayText: v.optional(v.string()) })),
      }),
    ),
  ),
});

export type ClientActivity = v.InferOutput<typeof schema>;

/** Reads a client's activity; nothing where it is none. */
export function readClientActivity(body: unknown): ClientActivity | null {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : null;
}
