/** Something said in one language: the server sends it in each, where two stand side by side. */
export interface Part {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
}

/** What may come with an activity, or with one of its buttons. */
interface WithParts {
  readonly channelData?: { readonly parts?: readonly Part[]; readonly messageBack?: unknown };
}

/** An activity, with the language in which it was said. */
export interface Spoken extends WithParts {
  readonly locale?: string;
  readonly text?: string;
  readonly from?: { readonly role?: string };
}

/** A part of an activity that Web Chat is about to show. */
interface Shown {
  readonly activity?: Spoken;
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
function reactElement(type: string, props: object, key: string | null = null) {
  return { $$typeof: Symbol.for('react.element'), type, key, ref: null, props, _owner: null };
}

/** The parts side by side, each with its language and direction. */
function pair(tag: string, parts: readonly Part[], contentOf: (text: string) => object) {
  const children = parts.map(({ lang, dir, text }) =>
    reactElement(tag, { lang, dir, ...contentOf(text) }, lang),
  );
  return reactElement(tag, { className: parts.length > 1 ? 'pair' : 'alone', children });
}

/**
 * What is said in a message, each part with its language.
 * @param dirOf the direction of a language
 */
export function partsOf(
  { channelData, locale = '', text = '' }: Spoken,
  dirOf: (code: string) => Part['dir'],
): readonly Part[] {
  return channelData?.parts ?? [{ lang: locale, dir: dirOf(locale), text }];
}

/**
 * Makes Web Chat show each message in its own language and direction, whatever is spoken later; in two
 * languages side by side.
 */
export function spokenMessages(
  renderMarkdown: (text: string) => string,
  dirOf: (code: string) => Part['dir'],
) {
  return () =>
    (next: (shown: Shown) => unknown) =>
    (shown: Shown): unknown => {
      const { activity, attachment } = shown;
      const isText = attachment?.contentType?.startsWith('text/') === true;
      if (activity === undefined || !isText) return next(shown);
      if (activity.from?.role !== 'bot') {
        const { locale = '', channelData } = activity;
        // What was pressed is in the language spoken then, whatever word it begins with.
        const dir = channelData?.messageBack === undefined ? 'auto' : dirOf(locale);
        return reactElement('div', { lang: locale, dir, children: next(shown) });
      }
      const parts = partsOf(activity, dirOf);
      return pair('div', parts, (text) => ({
        dangerouslySetInnerHTML: { __html: renderMarkdown(text) },
      }));
    };
}

/**
 * Leaves out when something was sent: Web Chat would say it in English where it knows no dates of a
 * language. That it is `sending`, or `send failed`, is still shown.
 */
export const withoutTimes =
  () =>
  (next: (shown: { readonly sendState?: string }) => unknown) =>
  (shown: { readonly sendState?: string }): unknown =>
    shown.sendState?.startsWith('send') ? next(shown) : null;

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
