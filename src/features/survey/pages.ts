const AT = '/packages/survey/pages';

/** Addresses of the pages on which students find the rounds at their school. */
export const SURVEY_PAGES = {
  mine: `${AT}/mine/index`,
  round: (id: string) => `${AT}/round/index?id=${id}`,
} as const;
