import { constants, enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Loaded before a program (`node --import`): what was compiled once is not compiled again at the
 * next start. Without a folder that can be written to, a program starts as well, only later. It is
 * JavaScript, because the first file of TypeScript loads what reads TypeScript.
 *
 * The folder is beside the installed packages, or among the user's own files: a place that others
 * may write to, as `/tmp`, is none for something that is run.
 */
const { XDG_CACHE_HOME, HOME } = process.env;
const cache = XDG_CACHE_HOME || (HOME && join(HOME, '.cache'));
const folders = [
  join(import.meta.dirname, '../../node_modules/.cache/compiled'),
  ...(cache ? [join(cache, 'zielgruppenlotse/compiled')] : []),
];

const { FAILED } = constants.compileCacheStatus;
folders.find((folder) => enableCompileCache(folder).status !== FAILED);

/** In milliseconds; by then a program has loaded what it begins with. */
const STARTED = 3000;

// Node writes the folder when a program ends by itself: a server or a chat is often ended.
setTimeout(flushCompileCache, STARTED).unref();
