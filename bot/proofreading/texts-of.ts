import { NAMESPACES, readLocale } from '../i18n/texts.ts';

export type Tree = { readonly [key: string]: string | Tree };

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
export function textsIn(language: string, namespace: string): ReadonlyMap<string, string> {
  return flatten(readLocale(`${language}/${namespace}`) as Tree);
}

/** All the texts of a language, by `namespace.path`. */
export function textsOf(language: string): ReadonlyMap<string, string> {
  return new Map(
    NAMESPACES.flatMap((namespace) =>
      [...textsIn(language, namespace)].map(
        ([key, text]) => [`${namespace}.${key}`, text] as const,
      ),
    ),
  );
}

/** The key that a variant for a role or a number stands in for. */
export function baseKey(key: string): string {
  return key.replace(/_(fachkraft|begleitung|selbst|zero|one|two|few|many|other)$/, '');
}
