const AT = '/packages/appointment/pages';

/** Addresses of the pages on which somebody sees what they applied for. */
export const APPLYING_PAGES = {
  mine: `${AT}/my-applications/index`,
  place: (session: string) => `${AT}/place/index?session=${session}`,
  /** Where one writes anew what one applied with. */
  change: (session: string) => `${AT}/place/index?session=${session}&change=1`,
} as const;
