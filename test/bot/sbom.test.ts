import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

interface Component {
  readonly name: string;
  readonly version: string;
  readonly group?: string;
}

const nameOf = ({ group, name }: Component) => (group === undefined ? name : `${group}/${name}`);

/** What a server without tools has, as the lock says it: `name@version`. */
const installed = Object.entries<{ readonly dev?: boolean; readonly version: string }>(
  read('package-lock.json').packages,
).flatMap(([place, { dev, version }]) =>
  place === '' || dev === true ? [] : [`${place.split('node_modules/').at(-1)}@${version}`],
);

let sbom: {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Component & { readonly type: string } };
  readonly components: readonly Component[];
};
beforeAll(() => {
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  sbom = read('dist/sbom.json');
});

describe('`npm run sbom`', () => {
  it('names the product, in CycloneDX', () => {
    const { name, version } = read('package.json');
    expect(sbom.bomFormat).toBe('CycloneDX');
    expect(sbom.metadata.component).toMatchObject({ type: 'application', name, version });
  });

  it('names every package that the product asks for, and none that only builds and tests', () => {
    const { dependencies } = read('package.json');
    const names = sbom.components.map(nameOf);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    for (const tool of ['vitest', 'botframework-webchat', 'playwright-core'])
      expect(names).not.toContain(tool);
  });

  it('names what these ask for in turn, each in its version', () => {
    const named = new Set(sbom.components.map((each) => `${nameOf(each)}@${each.version}`));
    expect(named).toEqual(new Set(installed));
  });
});
