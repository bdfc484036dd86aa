const AT = '/packages/appointment/pages';

/** Addresses of the pages about absences. */
export const DOOR_PAGES = {
  absences: `${AT}/absences/index`,
  appeals: `${AT}/appeals/index`,
} as const;
