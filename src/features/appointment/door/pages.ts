const AT = '/packages/appointment/pages';

/** Addresses of the pages of the day itself, and about absences. */
export const DOOR_PAGES = {
  ticket: (session: string) => `${AT}/ticket/index?id=${session}`,
  door: (session: string) => `${AT}/door/index?id=${session}`,
  absences: `${AT}/absences/index`,
  appeals: `${AT}/appeals/index`,
} as const;
