import type { Server } from 'restify';
import { CHANNELS } from '../channels/capabilities.ts';
import type { TeamsSettings } from '../config/teams.ts';
import type { Contacts } from '../render/contact.ts';
import { jsonBody } from '../server/json-body.ts';
import { refuse } from '../server/refuse.ts';
import type { Session } from '../session/session.ts';
import { type Cloud, TeamsAdapter } from './adapter.ts';
import { createTeamsBot, type TeamsPart } from './bot.ts';
import { namesService, readTeamsActivity } from './incoming.ts';

interface Tools {
  readonly settings: TeamsSettings;
  readonly session: Session<TeamsPart>;
  readonly contacts: Contacts;
  /** Microsoft's cloud; the public one where not given. */
  readonly cloud?: Cloud | undefined;
}

/** Puts the address on a server to which the Bot Framework delivers what is said in Teams. */
export function mountTeams(server: Server, { settings, session, contacts, cloud }: Tools): void {
  const adapter = new TeamsAdapter(settings, cloud);
  const bot = createTeamsBot({ session, contacts });
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
