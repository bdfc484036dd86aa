const AT = '/packages/appointment/pages';

/** Addresses of the pages on which somebody sees what they applied for. */
export const APPLYING_PAGES = {
  mine: `${AT}/my-applications/index`,
  place: (session: string) => `${AT}/place/index?session=${session}`,
} as const;
