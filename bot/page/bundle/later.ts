import type { Plugin } from 'esbuild';
import { REGISTRY } from '../client/registry.ts';

/** Modules of functions that are handed in by a script of their own: by the name of what hands them in. */
const LATER = {
  noting: {
    modules: /vermerk[\\/](?:blocks|html|text)\.ts$/,
    functions: ['notedIn', 'vermerkOf', 'vermerkHtml', 'vermerkText'],
    by: /client[\\/]note\.ts$/,
  },
  qr: {
    modules: /^uqr$/,
    functions: ['encode', 'renderSVG', 'renderUnicodeCompact'],
    by: /client[\\/]qr\.ts$/,
  },
} as const;

/**
 * Leaves modules out of whatever imports them: their functions ask for the script that has them when they are
 * called, and by then it has to be there. A page from a folder has no `import()`.
 */
export const later: Plugin = {
  name: 'later',
  setup: ({ onResolve, onLoad }) => {
    for (const [name, { modules, functions, by }] of Object.entries(LATER)) {
      onResolve({ filter: modules }, ({ importer }) =>
        by.test(importer) ? undefined : { path: name, namespace: 'later', sideEffects: false },
      );
      const contents = functions.map(
        (each) =>
          `export const ${each} = (...given) => globalThis.${REGISTRY}.${name}.${each}(...given);`,
      );
      onLoad({ filter: new RegExp(`^${name}$`), namespace: 'later' }, () => ({
        contents: contents.join('\n'),
        loader: 'js',
      }));
    }
  },
};
