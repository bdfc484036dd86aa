/** Pixels of the longer side of a photo that leaves the phone. */
export const LONGEST_SIDE = 1600;

/** Bytes that a photo should not be above. */
export const MOST_BYTES = 400 * 1024;

/** Qualities of JPEG in percent, tried in this order until a photo is small enough. */
export const QUALITIES = [82, 68, 50, 35] as const;
