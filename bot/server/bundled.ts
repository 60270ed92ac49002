import { type BuildOptions, build } from 'esbuild';

/**
 * Makes one classic script for browsers of a file and all that it imports.
 * @param entry the path of the file
 * @param options in what language it is written, and what is put in
 * @returns its text
 */
export async function bundled(
  entry: string,
  options: Pick<BuildOptions, 'target' | 'charset' | 'define'>,
): Promise<string> {
  const { outputFiles } = await build({
    charset: 'utf8',
    ...options,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}
