import type { Vermerk } from '../vermerk/blocks.ts';

// What runs beside the loop of the server, in threads of its own: each function takes and returns plain data.

export { explainAll } from '../api/explaining.ts';

/** As `vermerkPdf`; what draws it is loaded by the first who asks. */
export async function vermerkPdf(vermerk: Vermerk): Promise<Uint8Array> {
  const pdf = await import('../vermerk/pdf.ts');
  return await pdf.vermerkPdf(vermerk);
}
