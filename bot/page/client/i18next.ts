import type { Tree } from '../../i18n/locales.ts';

type Values = Readonly<Record<string, unknown>>;

/** Which text is looked up. */
interface Lookup {
  readonly ns: string;
  /** The language, where it is not that of who looks up. */
  readonly lng?: string;
  /** Whom it speaks to: a text for them comes before the one for all. */
  readonly context?: string;
}

/** Writes a value as a text asks for it: `{{until, date}}`. */
type Format = (value: unknown, code: string) => string;

function textAt(tree: Tree | undefined, path: readonly string[]): string | undefined {
  const [key = '', ...below] = path;
  const value = tree !== undefined && Object.hasOwn(tree, key) ? tree[key] : undefined;
  if (typeof value === 'object') return textAt(value, below);
  return below.length === 0 ? value : undefined;
}

/** What German says stands in for what another language does not. */
const FALLBACK = 'de';

function createInstance() {
  const bundles = new Map<string, Tree>();
  const formats = new Map<string, Format>();

  function find(key: string, { ns, context }: Lookup, code: string): string | undefined {
    for (const language of [code, FALLBACK]) {
      const bundle = bundles.get(`${language} ${ns}`);
      const special = context === undefined ? undefined : `${key}_${context}`;
      const text =
        (special === undefined ? undefined : textAt(bundle, special.split('.'))) ??
        textAt(bundle, key.split('.'));
      if (text !== undefined) return text;
    }
    return undefined;
  }

  return {
    init: () => undefined,
    addResourceBundle: (code: string, ns: string, texts: Tree) => {
      const name = `${code} ${ns}`;
      bundles.set(name, { ...bundles.get(name), ...texts });
    },
    getResourceBundle: (code: string, ns: string) => bundles.get(`${code} ${ns}`),
    getFixedT: (code: string) => (key: string, lookup: Lookup) => find(key, lookup, code) ?? key,
    exists: (key: string, lookup: Lookup) =>
      find(key, lookup, lookup.lng ?? FALLBACK) !== undefined,
    services: {
      formatter: { add: (name: string, format: Format) => formats.set(name, format) },
      interpolator: {
        interpolate: (text: string, values: Values, code: string) =>
          text.replace(/\{\{(\w+)(?:, (\w+))?\}\}/g, (_, name: string, form = '') => {
            const value = values[name] ?? '';
            return String(formats.get(form)?.(value, code) ?? value);
          }),
      },
    },
  };
}

/**
 * What of i18next the speakers use, for browsers: to look up the text for a key, a language and a role, and to put
 * values in. i18next itself weighs more than the law. That both say the same is tested, text by text.
 */
export default { createInstance };
