import { type Locale, NAMESPACES, type Tree } from '../i18n/locales.ts';

/** Every text of a tree by its path. */
function flatten(tree: Tree, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[here, value] as const] : [...flatten(value, here)];
    }),
  );
}

/** The texts of one file of words. */
export function textsIn(
  { texts }: Locale,
  namespace: keyof Locale['texts'],
): ReadonlyMap<string, string> {
  return flatten(texts[namespace]);
}

/** All the texts of a language, by `namespace.path`. */
export function textsOf(locale: Locale): ReadonlyMap<string, string> {
  return new Map(
    NAMESPACES.flatMap((namespace) =>
      [...textsIn(locale, namespace)].map(([key, text]) => [`${namespace}.${key}`, text] as const),
    ),
  );
}

/** The key that a variant for a role or a number stands in for. */
export function baseKey(key: string): string {
  return key.replace(/_(fachkraft|begleitung|selbst|zero|one|two|few|many|other)$/, '');
}
