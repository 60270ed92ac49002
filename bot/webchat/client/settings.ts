import type { PersonalWords } from '../../../dialogs/personal/index.ts';

/** What the page says around the chat, in one language. */
export interface PageWords {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly menu: string;
  readonly language: string;
  readonly second: string;
  readonly secondNone: string;
  readonly tools: string;
  readonly zurueck: string;
  readonly hilfe: string;
  readonly warum: string;
  readonly neu: string;
  readonly vermerkPrint: string;
  readonly vermerkPdf: string;
  readonly orientation: string;
  readonly legalNotice: string;
  readonly privacy: string;
  /** What the link to the rules says. */
  readonly rules: string;
  /** Until when the law was checked, where that is long ago. */
  readonly longAgo: string;
  /** That there are more answers below what is seen. */
  readonly more: string;
  /** Why there is no conversation: it was forgotten after a pause, the server has lost it, or has no room. */
  readonly ended: string;
  readonly lost: string;
  readonly busy: string;
  /** Why something was not taken. */
  readonly failed: string;
  readonly tooLarge: string;
  readonly again: string;
  readonly offline: string;
  readonly slower: string;
  /** That all is forgotten soon, and what goes on. */
  readonly ending: string;
  readonly goOn: string;
  readonly noScript: string;
  /** Words that Web Chat lacks in this language, or that fit ours better. */
  readonly webchat: Readonly<Record<string, string>>;
  /** What stands beside names and numbers of a person, in this language and in German. */
  readonly personal: PersonalWords;
}

/** A language that is offered. */
export interface Offered {
  readonly code: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** The path of its words. */
  readonly words: string;
}

/** What the server tells the page's script. */
export interface PageSettings {
  /** The language that was asked for: the bot says so where it is not there. */
  readonly locale: string;
  /** The words of the language that the page is sent in. */
  readonly words: PageWords;
  readonly languages: readonly Offered[];
  /** The origins of the pages that may show this one in a frame. */
  readonly origins: readonly string[];
  /** Lets Web Chat put its styles in. */
  readonly nonce: string;
}
