import { isGone, Seats } from '@domain/appointment/seats';
import { type ApplicationDocument, applications } from '../_kit/appointment/applications';
import { type LineLook, lineOf, linesBeside } from '../_kit/appointment/lines';
import type { Beside } from '../_kit/database';
import type { Own } from '../_kit/people';

/** More than stand in one person's lists at once; of older ones the application alone says it. */
const MOST = 60;

/** The caller's own applications at a school, found in the request that finds the caller. */
export const ownAtSchool = (schoolId: string): Own => ({
  beside: applications.joined('ids', 'authorId', 'own'),
  ...{ field: 'schoolId', is: schoolId },
});

const inLines = (own: readonly ApplicationDocument[]): ApplicationDocument[] =>
  [...own].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST);

/** The lines of their sessions, for a `lookup`. */
export const ownLinesBeside = (own: readonly ApplicationDocument[], as: string): Beside =>
  linesBeside(inLines(own), as);

/** The sessions that somebody still wants to come to: applied, and neither given back nor let go since. Whoever is in a line, it alone says so of. */
export function stillApplied(
  own: readonly ApplicationDocument[],
  looks: readonly LineLook[],
  now: Date,
): ReadonlySet<string> {
  const wanted = own.filter(({ state, sessionId }) => {
    const found = lineOf(looks.filter((look) => look.sessionId === sessionId));
    if (!found || found.place === null) return state === 'in';
    return !isGone(new Seats(found.line, now).standing(found.place));
  });
  return new Set(wanted.map(({ sessionId }) => sessionId));
}
