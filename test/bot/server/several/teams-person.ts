import type { LotseData } from '../../../../bot/channels/lotse-data.ts';
import { answerTo } from '../../../dialogs/answering.ts';
import type { Facts } from '../../../law/expected/oracle.ts';
import {
  activityOf,
  buttonsIn,
  cardIn,
  choicesIn,
  deliver,
  type TeamsPeer,
} from '../teams-peer.ts';
import { type Ended, persist } from './person.ts';

/** How long a person looks at their screen before they press once more, in milliseconds. */
const PATIENCE = 3000;

/**
 * Holds a conversation in Teams. Whoever sees nothing new presses once more.
 * @param peer where the bot sends its cards
 * @param onTurn told whenever a new question has come
 */
export async function holdByTeams(
  url: string,
  peer: TeamsPeer,
  conversation: string,
  facts: Facts,
  onTurn: () => void,
): Promise<Ended> {
  const cards = () =>
    peer.delivered.filter((each) => each.how === 'sent' && each.conversation === conversation);
  const lotse = () => cards().at(-1)?.activity.channelData?.lotse as LotseData | undefined;
  const asked: string[] = [];

  /** Sends something until there is something new to see. */
  async function send(more: object): Promise<void> {
    const before = cards().length;
    await persist(async () => {
      const sent = deliver(url, activityOf(peer, more, conversation)).catch(() => null);
      const until = performance.now() + PATIENCE;
      await sent;
      while (cards().length === before && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return cards().length > before && lotse() !== undefined ? true : null;
    });
  }

  function pressing(option: string): object {
    const shown = cardIn(cards().at(-1)?.activity ?? {});
    const button = buttonsIn(shown).find(({ data }) => Object(data).lotse.choose === option);
    if (button !== undefined) return { value: button.data };
    const choice = choicesIn(shown).find(({ value }) => value === option)?.value;
    // A month has no button.
    if (choice === undefined) return { text: option };
    return { value: { ...Object(buttonsIn(shown)[0]?.data), choice } };
  }

  await send({ type: 'installationUpdate', action: 'add' });
  for (let count = 0; lotse()?.question != null && count < 30; count += 1) {
    const question = String(lotse()?.question);
    const option = question === 'rolle' ? 'fachkraft' : answerTo(question, facts);
    // What is shown once more was asked once.
    if (asked.at(-1) !== question) asked.push(question);
    await send(pressing(option));
    onTurn();
  }
  return { verdict: lotse()?.verdict ?? null, asked, problems: [], secrets: [] };
}
