/** The desk that receives every case first (首问负责), until schools name their own. */
export const FIRST_OFFICE = '权益部';

/** The desk of what is about somebody at the union's desk. */
export const LEAGUE_OFFICE = '校团委';

/** The desk that a case comes to first. */
export const firstOfficeOf = ({ aboutUnion }: { aboutUnion?: boolean }): string =>
  aboutUnion ? LEAGUE_OFFICE : FIRST_OFFICE;
