/** What came of a piece of work, or null where it failed: it is logged and keeps nothing else waiting; the next run tries it again. */
export async function tried<T>(job: string, id: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    console.error(JSON.stringify({ job, id, error: error instanceof Error ? error.stack : String(error) }));
    return null;
  }
}
