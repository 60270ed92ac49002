import { serve } from '../server/serving.ts';
import {
  activityOf,
  buttonsIn,
  cardIn,
  choicesIn,
  deliver,
  startTeamsPeer,
} from '../server/teams-peer.ts';
import { type Channel, stepsIn, type Talk } from './talk.ts';

/** Teams, by the real server and a service that takes what the bot sends. */
export async function startTeams(): Promise<Channel> {
  const peer = await startTeamsPeer();
  const serving = await serve({ environment: { TEAMS_AUTH: 'off' } });
  let count = 0;

  async function begin(asOf: string): Promise<Talk> {
    serving.clock.today = asOf;
    count += 1;
    const conversation = `a:contract-${count}`;
    const send = async (more: object) => {
      await deliver(serving.url, activityOf(peer, more, conversation));
    };
    const last = () => peer.delivered.filter(({ how }) => how === 'sent').at(-1)?.activity ?? {};
    const shown = () => cardIn(last());
    const options = () =>
      buttonsIn(shown()).flatMap(({ title, data }) => {
        const { choose } = Object(data).lotse;
        return choose === undefined ? [] : [{ title, value: choose as string, data }];
      });
    await send({ type: 'installationUpdate', action: 'add' });
    return {
      type: (text) => send({ text }),
      press: (option) => {
        const button = options().find(({ value }) => value === option);
        if (button !== undefined) return send({ value: button.data });
        // In a list one chooses, and sends off what was chosen.
        const choice = choicesIn(shown()).find(({ value }) => value === option)?.value;
        const submit = buttonsIn(shown())[0];
        return send({ value: { ...Object(submit?.data), choice } });
      },
      seen: async () => {
        const steps = stepsIn(await serving.keptOfTeams(conversation));
        const all = [...choicesIn(shown()), ...options()];
        return {
          ...last().channelData.lotse,
          steps,
          labels: all.map(({ title }) => title),
          offered: buttonsIn(shown()).flatMap(({ data }) => Object(data).lotse.command ?? []),
        };
      },
      end: () => Promise.resolve(),
    };
  }

  async function stop(): Promise<void> {
    await serving.stop();
    peer.stop();
  }
  return { name: 'Teams', begin, stop };
}
