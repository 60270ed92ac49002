import type { AnyStateNode } from 'xstate';
import {
  createChart,
  HELPS,
  type HelpedId,
  isQuestionId,
  type QuestionId,
  questionOf,
  type Way,
} from '../../dialogs/index.ts';
import { BUILT_IN } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** A transition, as far as it is drawn. */
interface Arrow {
  readonly target: readonly AnyStateNode[] | undefined;
  readonly guard?: unknown;
}

/** A name of its own, of the letters, digits and underscores that Mermaid takes: with its section. */
function nameOf({ key, parent }: AnyStateNode): string {
  return `${parent?.key ?? ''}_${key}`.replaceAll(/[^a-z\d]/gi, '_');
}

/** A text without the signs that Mermaid reads as its own. */
const plain = (text: string) =>
  text
    .replaceAll(/[:;"{}#]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The events that a state takes, in the words of the buttons for them; answers are drawn as arrows. */
function eventWords({ transitions }: AnyStateNode, { say }: Speaker): readonly string[] {
  const words: Readonly<Record<string, string>> = {
    HELP: say('dialog', 'button.hilfe'),
    WHY: say('dialog', 'button.warum'),
    CHANGE: say('labels', 'pruefung.aendern', { question: '…' }),
    BACK: say('dialog', 'button.zurueck'),
    NOTE: say('dialog', 'button.vermerk'),
    CODE: say('dialog', 'button.code'),
    STICHTAG: say('short', 'stichtag'),
    LANGUAGE: say('short', 'sprache'),
    PAIR: say('web', 'second'),
    UNPAIR: `${say('web', 'second')} (${say('web', 'secondNone')})`,
    RESTART: say('dialog', 'button.neu'),
    FORGET: say('dialog', 'button.loeschen'),
  };
  return [...transitions.keys()].flatMap((event) => words[event] ?? []);
}

/** What a state is called: a question by its words, a help by its question, a phase by its heading. */
function titleOf({ key, type }: AnyStateNode, { say }: Speaker): string {
  if (type === 'atomic' && isQuestionId(key)) return say('questions', `${key}.text`);
  const helped = Object.keys(HELPS).find((id): id is HelpedId => key === `help-${id}`);
  if (helped !== undefined) return `${say('dialog', 'button.hilfe')} (${say('short', helped)})`;
  const phases: Readonly<Record<string, string>> = {
    asking: say('dialog', 'chooseOrType'),
    next: say('verdict', 'heading.open'),
    interview: say('web', 'title'),
    askingBack: say('dialog', 'which'),
    confirming: say('questions', 'aenderung.text'),
    kept: say('dialog', 'kept'),
    review: say('questions', 'pruefung.text'),
    verdict: say('verdict', 'heading.verdict'),
    secondLanguage: say('web', 'second'),
    byRole: say('short', 'rolle'),
    shown: say('web', 'second'),
    hidden: say('web', 'secondNone'),
  };
  return phases[key] ?? key;
}

/** When a state is left by itself: read off the guard. */
function condition(guard: unknown, { say, sayById }: Speaker): string {
  const { type, params } = Object(guard) as { readonly type?: string; readonly params?: unknown };
  switch (type) {
    case 'isSettled':
      return say('dialog', 'diagramBoth');
    case 'isSectionOpen':
      return String((params as { section: string }).section);
    case 'isOpen': {
      const { question } = params as { readonly question: QuestionId };
      const { reopens } = questionOf(question);
      return reopens === undefined
        ? say('dialog', 'diagramAnswered')
        : sayById('labels', `${reopens}.unbekannt`);
    }
    case 'isHelping':
      return sayById('labels', `${(params as { helped: HelpedId }).helped}.unbekannt`);
    case 'isTaken': {
      const { step, answers } = params as Way;
      return answers.map((answer) => sayById('labels', `${step}.${answer}`)).join(' / ');
    }
    case undefined:
      return say('dialog', 'diagramSettled');
    default:
      return '';
  }
}

function arrows(from: AnyStateNode, ways: readonly Arrow[], label: (way: Arrow) => string) {
  return ways.flatMap((way) =>
    (way.target ?? [])
      .filter((target) => target !== from)
      .map((target) => {
        const words = plain(label(way));
        const to = target.type === 'final' ? '[*]' : nameOf(target);
        return `${nameOf(from)} --> ${to}${words === '' ? '' : `: ${words}`}`;
      }),
  );
}

/** The arrows that begin at a state: what leads on by itself, its end, and what is pressed. */
function arrowsFrom(node: AnyStateNode, speaker: Speaker): readonly string[] {
  const { say } = speaker;
  const on = (event: string) => (node.transitions.get(event) ?? []) as readonly Arrow[];
  return [
    ...arrows(node, (node.always ?? []) as readonly Arrow[], ({ guard }) =>
      condition(guard, speaker),
    ),
    ...arrows(node, on(`xstate.done.state.${node.id}`), () => ''),
    ...arrows(node, on('ANSWER'), () => say('dialog', 'diagramAnswered')),
    ...arrows(node, on('ASK_BACK'), () => say('dialog', 'which')),
    ...arrows(node, on('PROPOSE'), () => say('short', 'aenderung')),
    ...arrows(node, on('NEXT_PERSON'), () => say('dialog', 'button.person')),
  ];
}

/** A state with everything in it, line by line. */
function drawn(node: AnyStateNode, speaker: Speaker): readonly string[] {
  const name = nameOf(node);
  // The end of a composite state has no name of its own in Mermaid.
  if (node.type === 'final') return [];
  const inner = Object.values(node.states);
  const words = eventWords(node, speaker);
  const note =
    words.length === 0 ? [] : [`note right of ${name}`, `  ${plain(words.join(', '))}`, 'end note'];
  const title = `state "${plain(titleOf(node, speaker))}" as ${name}`;
  if (inner.length === 0) return [title, ...note];
  const first = node.initial.target?.map((target) => `[*] --> ${nameOf(target)}`) ?? [];
  const body = [
    ...first,
    ...inner.flatMap((each) => drawn(each, speaker)),
    ...inner.flatMap((each) => arrowsFrom(each, speaker)),
  ];
  return [`${title} {`, ...body.map((line) => `  ${line}`), '}', ...note];
}

/**
 * Draws the conversation as a Mermaid state diagram, read off the statechart itself: every question with
 * its words, every help with what leads where, and what can be done in each phase.
 */
export function diagram(speaker: Speaker): string {
  const { root } = createChart({ rules: BUILT_IN, languages: speaker.i18n.codes });
  const lines = Object.values(root.states).flatMap((region) => drawn(region, speaker));
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`)].join('\n');
}
