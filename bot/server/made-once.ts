/**
 * Makes something when it is first asked for, and hands that out from then on; where it could not be made, whoever asks
 * next has it tried again.
 * @param make makes it
 */
export function madeOnce<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let making: Promise<Made> | undefined;
  return () => {
    making ??= make().catch((problem: unknown) => {
      making = undefined;
      throw problem;
    });
    return making;
  };
}
