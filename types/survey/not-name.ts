import { Moment } from '../core/date';
import * as z from '../core/zod';

/** As long as a name of Chinese characters is. */
const Word = z.string().check(z.regex(/^\p{Script=Han}{2,4}$/u));

/** A questionnaire has so many words at most that are said to be nobody's name; more ordinary words than that are no accident. */
export const MOST_NOT_NAMES = 200;

/** Words of a questionnaire that whoever saves it says to be words and nobody's name there. */
export const NotNames = z.array(Word).check(z.maxLength(MOST_NOT_NAMES));

/** A word that a student of the school is called by, and that was said to name nobody: by which office, and when. */
export const NotName = z.object({ word: z.string(), office: z.string(), at: Moment });
export type NotName = z.infer<typeof NotName>;
