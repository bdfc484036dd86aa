const AT = '/packages/appointment/pages';

/** Addresses of the pages about sessions: of students, and of those who look after them. */
export const SESSION_PAGES = {
  /** Of one's own school. */
  list: `${AT}/sessions/index`,
  one: (id: string) => `${AT}/session/index?id=${id}`,
  desk: (schoolId: string) => `${AT}/sessions-desk/index?school=${schoolId}`,
  plan: (id: string) => `${AT}/session-plan/index?id=${id}`,
  change: (id: string) => `${AT}/session-change/index?id=${id}`,
  /** A new one, or the draft with this id. */
  write: (schoolId: string, id = '') => `${AT}/session-form/index?school=${schoolId}&id=${id}`,
} as const;
