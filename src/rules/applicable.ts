import type { CompiledRule, Layers, Table } from './compile.ts';
import { canFit, surelyFits } from './condition.ts';
import { type Mask, numbersIn } from './mask.ts';

/**
 * The rules of a table that can still apply to a case: exactly one where the case is complete.
 * Where a layer has a rule that fits whatever is still undecided, those below are not asked.
 * @param mask a case, complete or still being asked for
 * @returns each rule once, by the values of the pivot
 */
export function applicable({ pivot, layersOf }: Table, mask: Mask): readonly CompiledRule[] {
  const found: CompiledRule[] = [];
  for (const number of numbersIn(mask, pivot)) {
    for (const layer of layersOf[number] as Layers) {
      const fitting = layer.filter(({ conditions }) => canFit(conditions, mask));
      for (const rule of fitting) if (!found.includes(rule)) found.push(rule);
      if (fitting.some(({ conditions }) => surelyFits(conditions, mask))) break;
    }
  }
  return found;
}
