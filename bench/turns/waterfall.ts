import {
  type Activity,
  ActivityHandler,
  ActivityTypes,
  ConversationState,
  MemoryStorage,
  type StatePropertyAccessor,
} from 'botbuilder';
import {
  type Choice,
  ChoicePrompt,
  ComponentDialog,
  DialogSet,
  type DialogState,
  DialogTurnStatus,
  type FoundChoice,
  ListStyle,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Server } from 'restify';
import { type Assessment, assess, PREREQUISITES } from '../../src/index.ts';
import type { Answers } from '../cases.ts';
import { serveBot } from './endpoint.ts';
import { factsOf, openAfter, optionsOf, QUESTIONS } from './interview.ts';
import { say } from './words.ts';

type Step = WaterfallStepContext<object>;

/** What has been answered: a waterfall keeps values of its own in its state. */
function answersIn({ values }: Step): Record<string, string> {
  const kept = values as { answers?: Record<string, string> };
  kept.answers ??= {};
  return kept.answers;
}

/** What is open is worked out once for a turn, and again after an answer. */
const open = new WeakMap<object, ReadonlySet<string>>();

function openIn(step: Step): ReadonlySet<string> {
  const { context } = step;
  const known = open.get(context) ?? openAfter(answersIn(step));
  open.set(context, known);
  return known;
}

function label(question: string, option: string, role: string | undefined): string {
  if (option.startsWith('aendern-')) {
    const changed = say('short', option.slice('aendern-'.length), role);
    return say('labels', 'pruefung.aendern', role, { question: changed });
  }
  return say('labels', `${question === 'bisherigerTitel' ? 'status' : question}.${option}`, role);
}

/** The questions that have been answered, each with its answer. */
function checked(answers: Answers, role: string | undefined): readonly string[] {
  const given = QUESTIONS.filter((each) => each !== 'rolle' && answers[each] !== undefined);
  return given.map((question) =>
    say('dialog', 'understoodItem', role, {
      question: say('short', question, role),
      answer: label(question, String(answers[question]), role),
    }),
  );
}

/** Asks a question by a prompt, where the law has it open; passes over it where not. */
async function ask(question: string, step: Step) {
  if (!openIn(step).has(question)) return await step.next();
  const answers = answersIn(step);
  const { rolle } = answers;
  const options = optionsOf(question, answers);
  const lines = question === 'pruefung' ? checked(answers, rolle) : [];
  const prompt: Partial<Activity> = {
    type: ActivityTypes.Message,
    text: [say('questions', `${question}.text`, rolle), ...lines].join('\n'),
    channelData: { lotse: { question, options } },
  };
  const choices = options.map((option): Choice => {
    const value = label(question, option, rolle);
    return { value };
  });
  return await step.prompt('choice', { prompt, choices, style: ListStyle.suggestedAction });
}

/** Keeps what was answered to the prompt of the step before; nothing where it was passed over. */
function keep(question: string, step: Step): void {
  const found = step.result as FoundChoice | undefined;
  if (found === undefined) return;
  const answers = answersIn(step);
  answers[question] = String(optionsOf(question, answers)[found.index]);
  open.delete(step.context);
}

/** What was found, and why. */
function verdictText({ verdict, prerequisites }: Assessment, role: string | undefined): string {
  const lines = PREREQUISITES.flatMap((prerequisite) => {
    const { finding, reasons } = prerequisites[prerequisite];
    const name = say('verdict', `prerequisite.${prerequisite}`, role);
    return [
      `${name}: ${say('verdict', `finding.${finding ?? 'none'}`, role)}`,
      ...reasons.map(({ id, params }) => say('reasons', id, role, params)),
    ];
  });
  const headline = say('verdict', `headline.${verdict}`, role);
  return [headline, say('verdict', `outcome.${verdict}`, role), ...lines].join('\n\n');
}

async function conclude(step: Step) {
  const { pruefung: _checked, ...answers } = answersIn(step);
  const found = assess(factsOf(answers));
  await step.context.sendActivity({
    type: ActivityTypes.Message,
    text: verdictText(found, answers['rolle']),
    inputHint: 'expectingInput',
    channelData: { lotse: { question: null, options: [], verdict: { verdict: found.verdict } } },
  });
  return await step.endDialog();
}

/** The interview as the Bot Framework means it: a waterfall of prompts. */
class InterviewDialog extends ComponentDialog {
  constructor() {
    super('interview');
    const steps = [...QUESTIONS, null].map((question, index) => (step: Step) => {
      const before = QUESTIONS[index - 1];
      if (before !== undefined) keep(before, step);
      return question === null ? conclude(step) : ask(question, step);
    });
    this.addDialog(new ChoicePrompt('choice', undefined, 'de-de'));
    this.addDialog(new WaterfallDialog('questions', steps));
    this.initialDialogId = 'questions';
  }
}

/** Runs a dialog in every turn, as the samples of the Bot Framework do. */
class DialogBot extends ActivityHandler {
  constructor(conversation: ConversationState, dialog: InterviewDialog) {
    super();
    const state: StatePropertyAccessor<DialogState> = conversation.createProperty('dialog');
    const dialogs = new DialogSet(state).add(dialog);
    this.onMembersAdded(async (context, next) => {
      await context.sendActivity(say('dialog', 'greeting', undefined));
      const begun = await dialogs.createContext(context);
      await begun.beginDialog(dialog.id);
      await next();
    });
    this.onMessage(async (context, next) => {
      const running = await dialogs.createContext(context);
      const { status } = await running.continueDialog();
      if (status === DialogTurnStatus.empty) await running.beginDialog(dialog.id);
      await next();
    });
    this.onDialog(async (context, next) => {
      await conversation.saveChanges(context, false);
      await next();
    });
  }
}

/** The same interview as a waterfall, behind the same endpoint. */
export function waterfallServer(): Promise<Server> {
  const conversation = new ConversationState(new MemoryStorage());
  return Promise.resolve(serveBot(new DialogBot(conversation, new InterviewDialog())));
}
