import type { Turn } from '../../../dialogs/index.ts';
import type { I18n, Speaker } from '../../i18n/speaker.ts';
import type { Contacts } from '../../render/contact.ts';
import { personLabel } from '../../render/labels.ts';
import { messageText } from '../../render/message.ts';
import { plainVerdict } from '../../render/plain.ts';
import { languagesSpoken, speakersOf } from '../../render/spoken.ts';
import { verdictText } from '../../render/verdict.ts';

const GERMAN = 'de';

/** The languages of a result that is taken along: those that are spoken, and German for whoever it is shown to. */
export function languagesOf(turn: Turn): readonly string[] {
  return [...new Set([...languagesSpoken(turn), GERMAN])];
}

/**
 * The result as a text to take along: for a family that of everybody, by who they are.
 * @param languages the codes of those in which it is said, one after the other
 * @returns nothing as long as there is no verdict
 */
export function resultText(
  turn: Turn,
  languages: readonly string[],
  i18n: I18n,
  contacts: Contacts,
): string {
  const { verdict, family } = turn;
  if (verdict === null) return '';
  const said = (speaker: Speaker): readonly string[] => {
    if (family.length === 0) return [plainVerdict(verdictText(verdict, speaker, contacts))];
    const each = family.flatMap((person) => [
      personLabel(person.label, speaker),
      plainVerdict(verdictText(person.verdict, speaker, contacts)),
    ]);
    return [messageText({ kind: 'family' }, turn, speaker), ...each];
  };
  const texts = languages.map((language) => {
    const [speaker] = speakersOf({ ...turn, language, second: null }, i18n);
    return said(speaker).join('\n\n');
  });
  return texts.join('\n\n\n');
}
