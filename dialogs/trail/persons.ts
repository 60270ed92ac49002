/** Who somebody of a family is: how they are told from the others, never by a name. */
export const RELATIVES = [
  'selbst',
  'vater',
  'mutter',
  'mann',
  'frau',
  'partner',
  'sohn',
  'tochter',
  'kind',
  'bruder',
  'schwester',
  'geschwister',
  'grossvater',
  'grossmutter',
  'person',
] as const;

export type Relative = (typeof RELATIVES)[number];

/** How a person of a family is called: by who they are, with a number where there are several of them. */
export interface Label {
  readonly relative: Relative;
  readonly number: number | null;
}

/** Whether something is who somebody can be. */
export function isRelative(id: string | undefined): id is Relative {
  return RELATIVES.some((each) => each === id);
}

/**
 * The labels of a family, in its order. Of whom nobody said who they are is told by their place.
 * @param family who each of them is, as it was answered
 */
export function labelsOf(family: readonly (string | undefined)[]): readonly Label[] {
  const relatives = family.map((each) => (isRelative(each) ? each : 'person'));
  return relatives.map((relative, index) => {
    if (relative === 'person') return { relative, number: index + 1 };
    const isOne = relatives.filter((each) => each === relative).length === 1;
    const before = relatives.slice(0, index).filter((each) => each === relative);
    return { relative, number: isOne ? null : before.length + 1 };
  });
}
