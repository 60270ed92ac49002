import { CHANNELS } from '../channels/capabilities.ts';

/** An Adaptive Card as JSON: only what is used here. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: string;
  readonly lang: string;
  readonly rtl?: true;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

export type Element = Readonly<Record<string, unknown>> & { readonly type: string };

/** A button that sends back what it carries. */
export interface Action {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: unknown;
}

/** How a language is written. */
export interface Writing {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
}

/** A text of a card; its lines stay lines, and long ones wrap. */
export function textBlock(text: string, look: Readonly<Record<string, unknown>> = {}): Element {
  // Cards know a little Markdown: only an empty line breaks a line there.
  return { type: 'TextBlock', text: text.replaceAll('\n', '\n\n'), wrap: true, ...look };
}

/**
 * The same in two languages side by side; in one alone, as it is.
 * @param columns for each language how it is written, and what is said in it
 */
export function sideBySide(
  columns: readonly { readonly dir: 'ltr' | 'rtl'; readonly items: readonly Element[] }[],
): readonly Element[] {
  const [first, second] = columns;
  if (second === undefined) return first?.items ?? [];
  return [
    {
      type: 'ColumnSet',
      columns: columns.map(({ dir, items }) => ({
        type: 'Column',
        width: 'stretch',
        rtl: dir === 'rtl',
        items,
      })),
    },
  ];
}

/** A button that sends back `data`. */
export function submit(title: string, data: unknown): Action {
  return { type: 'Action.Submit', title, data };
}

/** A list to choose one from; the choice comes back under `id`. */
export function choiceSet(
  id: string,
  label: string,
  choices: readonly { readonly title: string; readonly value: string }[],
): Element {
  return { type: 'Input.ChoiceSet', id, label, style: 'expanded', wrap: true, choices };
}

/** A row of buttons inside the body. */
export function actionSet(actions: readonly Action[]): Element {
  return { type: 'ActionSet', actions };
}

/** A card in a language. */
export function card(
  { code, dir }: Writing,
  body: readonly Element[],
  actions: readonly Action[] = [],
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: CHANNELS.msteams.cards,
    lang: code,
    ...(dir === 'rtl' && { rtl: true }),
    body,
    ...(actions.length > 0 && { actions }),
  };
}

/** The texts of a card, as they stand in it. */
export function textsOf({ body }: Pick<Card, 'body'>): readonly string[] {
  return body.flatMap((element) => {
    if (element.type === 'TextBlock') return [String(element['text'])];
    const columns = (element['columns'] ?? []) as readonly { readonly items: readonly Element[] }[];
    return columns.flatMap(({ items }) => textsOf({ body: items }));
  });
}
