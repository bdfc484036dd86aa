/** A browser leaves the light to the reader. */
export const useBrightScreen = (): void => undefined;
