/** Lengths in UTF-16 units, counts in pieces. msgSecCheck takes 2,500 characters, so a text stays below. */
export const CASE_LIMITS = {
  textMin: 5,
  textMax: 2000,
  placeMax: 60,
  letterMin: 2,
  letterMax: 2000,
  reasonMin: 2,
  reasonMax: 500,
  photos: 9,
  departmentMax: 30,
  extensionDays: 10,
  /** Minutes back to which an attempt to reach somebody may be written down: a day. */
  agoMax: 1440,
} as const;
