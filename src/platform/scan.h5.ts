/** A browser has no scanner of its own: what the code says is typed. */
export const canScan = false;

export const scanCode = async (): Promise<string | null> => null;
