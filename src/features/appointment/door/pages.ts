const AT = '/packages/appointment/pages';

/** Addresses of the pages of the day itself. */
export const DOOR_PAGES = {
  ticket: (id: string) => `${AT}/ticket/index?id=${id}`,
  door: (id: string) => `${AT}/door/index?id=${id}`,
  absences: `${AT}/absences/index`,
  appeals: `${AT}/appeals/index`,
} as const;
