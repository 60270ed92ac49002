import type { Asked, FoundOptions } from './asked.ts';
import { isNotCounselled } from './counselled.ts';
import { isNeverInHomes } from './direct.ts';
import type { Lexicon } from './lexicon.ts';
import { isLost } from './lost.ts';
import { procedureIn } from './procedure.ts';
import type { ParsedText } from './read.ts';

/** What whole clauses say of the question asked that no name in them does; nothing where they do not. */
function told(
  found: FoundOptions,
  reading: ParsedText,
  { question }: Asked,
  lexicon: Lexicon,
): readonly [question: string, option: string] | null {
  const options = found.get(question) ?? new Set();
  switch (question) {
    case 'verfahren': {
      const option = procedureIn(reading, lexicon);
      const isOther =
        options.size > 0 && !options.has('abgelehnt-klage') && !options.has('laufend');
      return option === null || isOther ? null : [question, option];
    }
    case 'papier': {
      const isOther = ['papier', 'status'].some((id) =>
        [...(found.get(id) ?? [])].some((each) => each !== 'kein-papier' && each !== 'ohne-papier'),
      );
      return isOther || !isLost(reading, lexicon) ? null : ['status', 'ohne-papier'];
    }
    case 'beratungSeit':
      return isNotCounselled(reading, lexicon) ? [question, 'noch-nicht'] : null;
    case 'wohnungsweg':
      return options.size === 0 && isNeverInHomes(reading, lexicon) ? [question, 'direkt'] : null;
    default:
      return null;
  }
}

/** What was found, with what is put together of what is said, and the question that answers for certain. */
export function withTold(
  found: FoundOptions,
  reading: ParsedText,
  asked: Asked,
  lexicon: Lexicon,
): { readonly found: FoundOptions; readonly told: string | null } {
  const more = told(found, reading, asked, lexicon);
  if (more === null) return { found, told: null };
  const [question, option] = more;
  const all = new Map(found);
  if (question === 'status') all.delete('papier');
  if (option === 'over') all.delete(question);
  else all.set(question, new Set([option]));
  return { found: all, told: question };
}
