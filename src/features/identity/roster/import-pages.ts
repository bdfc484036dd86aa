/** Where rosters are imported. */
export const ROSTER_PAGE = '/packages/identity/pages/roster/index';
export const importPage = (id: string): string => `/packages/identity/pages/import/index?id=${id}`;
