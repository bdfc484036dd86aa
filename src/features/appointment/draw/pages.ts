const AT = '/packages/appointment/pages';

/** Addresses of the pages of a draw. */
export const DRAW_PAGES = {
  draw: (session: string) => `${AT}/draw/index?session=${session}`,
  /** All of its order. */
  whole: (session: string) => `${DRAW_PAGES.draw(session)}&whole=1`,
  value: (session: string) => `${AT}/draw-value/index?session=${session}`,
} as const;
