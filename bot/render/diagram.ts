import { createMachine } from '../../dialogs/machine.ts';
import { isQuestionId } from '../../dialogs/questions/index.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { LANGUAGE_CODES } from '../i18n/texts.ts';

/** Mermaid takes no hyphens in the names of states. */
function nameOf(state: string): string {
  return state.replaceAll('-', '_');
}

/** What an arrow means, in the words of `locales`. */
function arrow(from: string, to: string, label: string): string {
  return `  ${nameOf(from)} --> ${nameOf(to)}: ${label}`;
}

function targetsOf(transitions: readonly { readonly target: unknown }[]): readonly string[] {
  return transitions.flatMap(
    ({ target }) =>
      (target as readonly { readonly key: string }[] | undefined)?.map(({ key }) => key) ?? [],
  );
}

/**
 * Draws the interview as a Mermaid state diagram, from the machine itself: every question with its
 * words, where an answer leads, and where a question that is settled is passed over.
 */
export function diagram(speaker: Speaker): string {
  const { states } = createMachine({ rules: BUILT_IN, languages: LANGUAGE_CODES });
  const lines = Object.entries(states).flatMap(([state, node]) => {
    if (!isQuestionId(state)) return [`  ${nameOf(state)} --> [*]`];
    const text = speaker.say('questions', `${state}.text`).replaceAll(/[:;"]/g, ' ');
    const answered = targetsOf(node.transitions.get('ANSWER') ?? []);
    const passed = targetsOf(node.always ?? []);
    const both = answered.filter((target) => passed.includes(target));
    return [
      `  ${nameOf(state)}: ${text}`,
      ...both.map((to) => arrow(state, to, speaker.say('dialog', 'diagramBoth'))),
      ...answered
        .filter((to) => !both.includes(to))
        .map((to) => arrow(state, to, speaker.say('dialog', 'diagramAnswered'))),
      ...passed
        .filter((to) => !both.includes(to))
        .map((to) => arrow(state, to, speaker.say('dialog', 'diagramSettled'))),
    ];
  });
  return ['stateDiagram-v2', '  [*] --> sprache', ...lines].join('\n');
}
