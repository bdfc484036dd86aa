/** A browser asks by itself. */
export const mayUsePrivate = (): Promise<boolean> => Promise.resolve(true);

export const openPrivacyGuide: (() => void) | null = null;
