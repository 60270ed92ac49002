import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundled } from '../../server/bundled.ts';
import { REGISTRY } from '../client/registry.ts';
import { later } from './later.ts';

/** The scripts that are code, by name; what two of them need is in the first. */
const ENTRIES = {
  core: 'main.ts',
  typing: 'typing.ts',
  note: 'note.ts',
  qr: 'qr.ts',
  'own-site': 'site.ts',
} as const;

type Name = keyof typeof ENTRIES;

/** Phones of 2018 understand it. */
const SHARED = { target: 'es2020', charset: 'utf8', minify: true, write: false } as const;

const CLIENT = join(import.meta.dirname, '../client');

/** The names of places come in a script of their own. */
const PLACES: Plugin = {
  name: 'places',
  setup: ({ onLoad }) => {
    const contents = [
      "import { unpackedPlaces } from './places.ts';",
      `export default unpackedPlaces(globalThis.${REGISTRY}.places);`,
    ].join('\n');
    onLoad({ filter: /gazetteer[\\/]places\.json$/ }, () => ({
      contents,
      loader: 'js',
      resolveDir: CLIENT,
    }));
  },
};

/** The name of a file in its path. */
const fileIn = (path: string) => path.split(/[\\/]/).at(-1) ?? '';

/** The modules of all scripts, parted so that each is in one file. */
async function parted() {
  const { outputFiles, metafile } = await build({
    ...SHARED,
    entryPoints: Object.entries(ENTRIES).map(([out, file]) => ({
      out,
      in: join(CLIENT, file),
    })),
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'parted',
    metafile: true,
    alias: { i18next: join(CLIENT, 'i18next.ts') },
    plugins: [PLACES, later],
  });
  const parts = new Map(outputFiles.map(({ path, text }) => [fileIn(path), text]));
  return { parts, metafile };
}

/**
 * Makes one classic script of parts: pages opened from a folder load no modules.
 * @param own whether a part is in this script; any other one is handed in by another script
 */
async function classic(
  entry: string,
  parts: ReadonlyMap<string, string>,
  own: (part: string) => boolean,
): Promise<string> {
  const reading: Plugin = {
    name: 'parts',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\.\// }, ({ path }) => ({ path: path.slice(2), namespace: 'part' }));
      onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        contents: own(path)
          ? (parts.get(path) ?? '')
          : `module.exports=globalThis.${REGISTRY}[${JSON.stringify(path)}]`,
        loader: 'js',
      }));
    },
  };
  const { outputFiles } = await build({
    ...SHARED,
    stdin: { contents: entry, loader: 'js' },
    bundle: true,
    format: 'iife',
    plugins: [reading],
  });
  return outputFiles[0]?.text ?? '';
}

/** Makes one script of a file of the client, by itself. @param target the language that it is written in */
export function standalone(file: string, target: string = SHARED.target): Promise<string> {
  return bundled(join(CLIENT, file), { target });
}

/** A script that hands something in. */
export function handing(name: string, code: string): string {
  return `(globalThis.${REGISTRY}=globalThis.${REGISTRY}||{})[${JSON.stringify(name)}]=${code};\n`;
}

/** What the scripts of a page are made of, as esbuild has it: which modules each part has. */
export interface Code {
  readonly scripts: Readonly<Record<Name, string>>;
  /** The paths of the modules of each script. */
  readonly modules: Readonly<Record<Name, readonly string[]>>;
}

/** Bundles the code of the page: what is loaded with it, and what is loaded when it is needed. */
export async function bundleCode(): Promise<Code> {
  const { parts, metafile } = await parted();
  const shared = [...parts.keys()].filter((part) => part.startsWith('chunk'));
  // Under the name of the part, in which its hash is: no script can meet another than it was made with.
  const handed = shared.map(
    (part, index) => `import * as part${index} from './${part}';${handing(part, `part${index}`)}`,
  );
  const names = Object.keys(ENTRIES) as readonly Name[];
  const isIn = (name: Name, part: string) =>
    part === `${name}.js` || (name === 'core' && shared.includes(part));
  const scripts = names.map(async (name) => {
    const before = name === 'core' ? handed : [];
    const entry = [...before, `import './${name}.js'`].join('\n');
    return [name, await classic(entry, parts, (part) => isIn(name, part))] as const;
  });
  const modules = names.map((name) => {
    const outputs = Object.entries(metafile.outputs).filter(([path]) => isIn(name, fileIn(path)));
    const inputs = outputs.flatMap(([, each]) => Object.entries(each.inputs));
    const written = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    return [name, written.map(([path]) => path)] as const;
  });
  return {
    scripts: Object.fromEntries(await Promise.all(scripts)) as Code['scripts'],
    modules: Object.fromEntries<readonly string[]>(modules) as Code['modules'],
  };
}
