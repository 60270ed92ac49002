/** Something said in one language: the server sends it in each, where two stand side by side. */
interface Part {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
}

/** What may come with an activity, or with one of its buttons. */
interface WithParts {
  readonly channelData?: { readonly parts?: readonly Part[] };
}

/** A part of an activity that Web Chat is about to show. */
interface Shown {
  readonly activity?: WithParts;
  readonly attachment?: { readonly contentType?: string };
}

/** What is used here of an activity with buttons. */
interface WithButtons {
  readonly suggestedActions?: { readonly actions?: readonly (WithParts & object)[] };
}

/**
 * An element for Web Chat's own React, which it keeps to itself. React takes any such object for an
 * element: a second React on the page would weigh more than all of ours.
 */
function element(type: string, props: object, key: string | null = null) {
  return { $$typeof: Symbol.for('react.element'), type, key, ref: null, props, _owner: null };
}

/** The parts side by side, each with its language and direction. */
function pair(tag: string, parts: readonly Part[], contentOf: (text: string) => object) {
  const children = parts.map(({ lang, dir, text }) =>
    element(tag, { lang, dir, ...contentOf(text) }, lang),
  );
  return element(tag, { className: 'pair', children });
}

/** Makes Web Chat show a message in two languages side by side. */
export function pairedMessages(renderMarkdown: (text: string) => string) {
  return () =>
    (next: (shown: Shown) => unknown) =>
    (shown: Shown): unknown => {
      const parts = shown.activity?.channelData?.parts;
      const isText = shown.attachment?.contentType?.startsWith('text/') === true;
      if (parts === undefined || !isText) return next(shown);
      return pair('div', parts, (text) => ({
        dangerouslySetInnerHTML: { __html: renderMarkdown(text) },
      }));
    };
}

/** An activity whose buttons are titled in two languages, where they have two. */
export function withPairedButtons<A extends WithButtons>(activity: A): A {
  const actions = activity.suggestedActions?.actions?.map((action) => {
    const parts = action.channelData?.parts;
    if (parts === undefined) return action;
    return { ...action, title: pair('span', parts, (text) => ({ children: text })) };
  });
  if (actions === undefined) return activity;
  return { ...activity, suggestedActions: { ...activity.suggestedActions, actions } };
}
