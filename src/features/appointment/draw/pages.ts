const AT = '/packages/appointment/pages';

/** Addresses of the pages of a draw. */
export const DRAW_PAGES = {
  draw: (session: string) => `${AT}/draw/index?session=${session}`,
  value: (session: string) => `${AT}/draw-value/index?session=${session}`,
} as const;
