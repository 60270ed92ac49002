import * as v from 'valibot';

// Without it the SDK does not check that the token was made for this service.
const serviceUrl = v.pipe(v.string(), v.url(), v.maxLength(500));
// It becomes part of an address, in which the SDK lets nothing else stand; those of Teams have nothing else.
const id = v.pipe(v.string(), v.regex(/^[!-~]+$/), v.maxLength(500));
const account = v.looseObject({ id, name: v.nullish(v.string()) });

/** What the SDK looks for among the entities, and takes for whole. */
const mention = v.looseObject({
  type: v.string(),
  text: v.optional(v.string()),
  mentioned: v.looseObject({ id: v.string() }),
});

/** The fields of an activity without which no turn can run; all others stay as they are. */
const schema = v.looseObject({
  type: v.pipe(v.string(), v.nonEmpty(), v.maxLength(50)),
  id: v.optional(id),
  channelId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(50)),
  serviceUrl,
  from: account,
  recipient: account,
  conversation: v.looseObject({ id, tenantId: v.optional(id) }),
  locale: v.optional(v.pipe(v.string(), v.maxLength(35))),
  text: v.optional(v.nullable(v.string())),
  action: v.optional(v.string()),
  entities: v.pipe(
    v.nullish(v.array(v.unknown()), []),
    v.transform((all) => all.filter((each) => v.is(mention, each))),
  ),
  membersAdded: v.optional(v.array(account)),
  // The SDK looks into it without asking whether it is there.
  channelData: v.nullish(
    v.looseObject({ tenant: v.optional(v.looseObject({ id: v.optional(id) })) }),
    {},
  ),
});

export type TeamsActivity = v.InferOutput<typeof schema>;

/** Reads an activity of Teams; nothing where it is none. */
export function readTeamsActivity(body: unknown): TeamsActivity | null {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : null;
}

/** Whether something names the service that it comes from: a token is good for one service only. */
export function namesService(body: unknown): boolean {
  return v.is(v.looseObject({ serviceUrl }), body);
}
