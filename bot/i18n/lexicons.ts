import { createLexicon, type Lexicon } from '../../dialogs/recognise/lexicon.ts';
import type { Names, Words } from '../../dialogs/recognise/words.ts';
import { LANGUAGES, readLocale } from './texts.ts';

/** The variants of a label (`label`, `label_fachkraft`) gathered under its option. */
function labelNames(labels: Readonly<Record<string, Readonly<Record<string, string>>>>): Names {
  const gathered: Record<string, Record<string, string[]>> = {};
  for (const [question, options] of Object.entries(labels)) {
    const byOption: Record<string, string[]> = {};
    for (const [key, label] of Object.entries(options)) {
      const option = key.replace(/_(fachkraft|begleitung)$/, '');
      byOption[option] = [...(byOption[option] ?? []), label];
    }
    gathered[question] = byOption;
  }
  return gathered;
}

function wordsOf(language: string): Words {
  const read = (name: string) => readLocale(`${language}/${name}`);
  return {
    language,
    labels: labelNames(read('labels') as Record<string, Record<string, string>>),
    aliases: read('aliases') as Names,
    commands: read('commands') as Words['commands'],
    grammar: read('grammar') as Words['grammar'],
    countries: read('countries') as Words['countries'],
    places: read('places') as Words['places'],
  };
}

const made = new Map<string, Lexicon>();

/**
 * The lexicon of a language, made when it is first needed; German terms are always in it.
 * @param language `null` for all the languages there are
 */
export function lexiconOf(language: string | null): Lexicon {
  const spoken = LANGUAGES.map(({ code }) => code).filter(
    (code) => language === null || code === language,
  );
  const key = spoken.join();
  const known = made.get(key);
  if (known !== undefined) return known;
  const others = spoken.filter((code) => code !== 'de').map(wordsOf);
  const lexicon = createLexicon([wordsOf('de'), ...others]);
  made.set(key, lexicon);
  return lexicon;
}
