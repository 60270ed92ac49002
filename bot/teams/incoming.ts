import * as v from 'valibot';

// Without it the SDK does not check that the token was made for this service.
const serviceUrl = v.pipe(v.string(), v.url(), v.maxLength(500));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));
const account = v.looseObject({ id });

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
  membersAdded: v.optional(v.array(account)),
  channelData: v.optional(
    v.nullable(v.looseObject({ tenant: v.optional(v.looseObject({ id: v.optional(id) })) })),
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

/** Whether it tells that the bot was installed, or came into a conversation. */
export function isArrival({ type, action, membersAdded = [], recipient }: TeamsActivity): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade';
  return type === 'conversationUpdate' && membersAdded.some(({ id: who }) => who === recipient.id);
}

/** Whether it tells that the bot was removed: what it remembers there goes, too. */
export function isDeparture({ type, action }: TeamsActivity): boolean {
  return type === 'installationUpdate' && (action === 'remove' || action === 'remove-upgrade');
}
