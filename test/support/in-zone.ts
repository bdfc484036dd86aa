/** Does something on a phone, and a server, that are set to another zone of the clock than the school's. */
export async function inZone<T>(zone: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(-480);
    return await work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
