import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Entry = Readonly<Record<string, unknown>>;
type Lock = Entry & { readonly packages: Readonly<Record<string, Entry>> };

const FOLDER = 'dist';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function withoutTools({ devDependencies: _, ...rest }: Entry): Entry {
  return rest;
}

/** The lock as it were if there were nothing to build and to test with. */
function lockWithoutTools({ packages, ...rest }: Lock): Lock {
  const kept = Object.entries(packages).filter(([, entry]) => entry['dev'] !== true);
  return {
    ...rest,
    packages: Object.fromEntries(kept.map(([place, entry]) => [place, withoutTools(entry)])),
  };
}

/** Has npm write down what a server without tools consists of, in CycloneDX; it reads nothing but the lock. */
function sbomOf(folder: string): string {
  // Asked to leave out tools, npm leaves out what they need as well, though the product needs it, too.
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify(withoutTools(read('package.json') as Entry)),
  );
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify(lockWithoutTools(read('package-lock.json') as Lock)),
  );
  const format = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const { status, stdout } = spawnSync('npm', ['sbom', ...format, '--package-lock-only'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}

// The name of the folder becomes that of the product.
const parent = mkdtempSync(join(tmpdir(), 'sbom-'));
const folder = join(parent, (read('package.json') as { readonly name: string }).name);
mkdirSync(folder);
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'sbom.json'), sbomOf(folder));
rmSync(parent, { recursive: true });
