/**
 * What each of some writes came to, not before all have come to their end; thrown is what the first of them failed by. With `Promise.all` a call that failed
 * by one would answer while others are on their way, and the same call again would find itself among its rivals.
 */
export async function allDone<T>(writes: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(writes);
  return Promise.all(writes);
}
