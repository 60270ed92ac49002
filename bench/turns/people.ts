import type { Activity } from 'botbuilder';
import type { Answers } from '../cases.ts';
import type { Answering, Transcript } from './client.ts';

/** What the last thing that a bot says in a turn tells of it. */
interface About {
  readonly question: string | null;
  readonly options: readonly string[];
  readonly verdict?: { readonly verdict: string } | null;
}

function aboutOf({ channelData }: Partial<Activity>): About {
  return channelData.lotse as About;
}

/** Somebody who answers by the buttons that are shown, as Web Chat sends them. */
export function pressing(answers: Answers): Answering {
  return (shown) => {
    const { question, options } = aboutOf(shown);
    if (question === null) return null;
    const wanted = answers[question] ?? 'unbekannt';
    const button = shown.suggestedActions?.actions[options.indexOf(wanted)];
    if (button === undefined) throw new Error(`${question}: ${wanted} is not offered`);
    const { text, value } = button;
    return typeof value === 'string' ? { text: value } : { text, value };
  };
}

/** Somebody who says one thing after the other, whatever is answered. */
export function saying(texts: readonly string[]): Answering {
  return (_shown, turn) => {
    const text = texts[turn];
    return text === undefined ? null : { text };
  };
}

/** What somebody saw in an interview: question, options, labels; and the verdict in the end. */
export function seenIn(transcript: Transcript) {
  return transcript.map((shown) => {
    const { question, options, verdict } = aboutOf(shown);
    if (question === null) return { verdict: verdict?.verdict };
    return { question, options, labels: shown.suggestedActions?.actions.map(({ title }) => title) };
  });
}
