import type { Server } from 'restify';
import { CHANNELS } from '../channels/capabilities.ts';
import type { TeamsSettings } from '../config/teams.ts';
import type { Wording } from '../render/wording.ts';
import { jsonBody } from '../server/json-body.ts';
import type { Refuse } from '../server/refuse.ts';
import type { Session } from '../session/session.ts';
import { type Cloud, TeamsAdapter } from './adapter.ts';
import { createTeamsBot, type TeamsKeys, type TeamsPart } from './bot.ts';
import type { CommandOf } from './commands.ts';
import { namesService, readTeamsActivity } from './incoming.ts';

interface Tools {
  readonly settings: TeamsSettings;
  readonly refuse: Refuse;
  readonly session: Session<TeamsPart>;
  readonly keys: TeamsKeys;
  readonly commandOf: CommandOf;
  readonly wording: Wording;
  /** Microsoft's cloud; the public one where not given. */
  readonly cloud?: Cloud | undefined;
}

/** Puts the address on a server to which the Bot Framework delivers what is said in Teams. */
export function mountTeams(
  server: Server,
  { settings, refuse, session, keys, commandOf, wording, cloud }: Tools,
): void {
  const adapter = new TeamsAdapter(settings, cloud);
  const bot = createTeamsBot({ session, keys, commandOf, wording });
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
      const status = await adapter.receive(authorization, activity, (context) => bot.run(context));
      if (status === 200) response.send(200);
      else refuse(request, response, status);
    },
  );
}
