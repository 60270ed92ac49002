/** How long something has taken, in milliseconds. @param since as `performance.now()` gave it */
export function msSince(since: number): number {
  return Math.round((performance.now() - since) * 100) / 100;
}
