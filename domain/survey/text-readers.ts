import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { TextReader } from '@types_/survey/results';

type About = Pick<Questionnaire, 'aboutUnion'>;

/** Who reads what was written (decision 34): whoever is assessed does not judge what is said of them. `hasLeague`: besides the desk. */
export const readerOf = ({ aboutUnion }: { aboutUnion?: boolean | undefined }, hasLeague: boolean): TextReader => {
  if (!aboutUnion) return 'desk';
  return hasLeague ? 'league' : 'nobody';
};

/** The next version of a questionnaire: what was about the union's desk stays so, whoever saves it. */
export const stillAbout = (next: Questionnaire, before: About | null): Questionnaire =>
  before?.aboutUnion ? { ...next, aboutUnion: true } : next;
