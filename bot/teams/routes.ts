import type { Server } from 'restify';
import { CHANNELS } from '../channels/capabilities.ts';
import { jsonBody } from '../server/json-body.ts';
import { refuse } from '../server/refuse.ts';
import { createQueues } from '../store/one-at-a-time.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { createTeamsBot } from './bot.ts';
import { namesService, readTeamsActivity } from './incoming.ts';

interface Tools {
  readonly adapter: TeamsAdapter;
  readonly bot: ReturnType<typeof createTeamsBot>;
}

/** Puts the address on a server to which the Bot Framework delivers what is said in Teams. */
export function mountTeams(server: Server, { adapter, bot }: Tools): void {
  const inTurn = createQueues();
  server.post(
    '/api/messages',
    jsonBody(CHANNELS.msteams.longestBody.in),
    async (request, response) => {
      const activity = readTeamsActivity(request.body);
      if (activity === null) {
        // Whoever has no token that can be checked learns nothing about what is expected.
        const isChecked = request.headers.authorization !== undefined && namesService(request.body);
        refuse(request, response, isChecked ? 400 : 401);
        return;
      }
      const authorization = request.headers.authorization ?? '';
      const status = await adapter.receive(authorization, activity, (context) =>
        inTurn(activity.conversation.id, () => bot(context, activity)),
      );
      if (status === 200) response.send(200);
      else refuse(request, response, status);
    },
  );
}
