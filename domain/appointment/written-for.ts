/** What says who is met at a session, and who was to be met before. */
export interface Hosted {
  host: { office: string };
  changes: readonly { at: Date; hostWas?: string }[];
}

/** What somebody wrote. `writtenFor`: for which of those who were to be met, counted from 0; missing: for who was to be met `at` that moment. */
export interface Written {
  writtenFor?: readonly number[];
  at: Date;
}

const hasNewHost = ({ hostWas }: Hosted['changes'][number]): boolean => hostWas !== undefined;

/** The offices that were to be met one after the other, the one now last. */
const officesOf = ({ host, changes }: Hosted): string[] => [
  ...changes.flatMap(({ hostWas }) => (hostWas === undefined ? [] : [hostWas])),
  host.office,
];

/** For whom something is written: the office that its author saw, if it is or was to be met; else the one now. */
export function writtenNowFor(session: Hosted, seen: string | undefined): number {
  const offices = officesOf(session);
  const nth = seen === undefined ? -1 : offices.lastIndexOf(seen);
  return nth < 0 ? offices.length - 1 : nth;
}

/** All for whom somebody has written. */
export const hostsWrittenFor = ({ writtenFor, at }: Written, { changes }: Hosted): number[] =>
  writtenFor ? [...writtenFor] : [changes.filter((one) => hasNewHost(one) && one.at <= at).length];

/**
 * Whether who is met now may read it: a matter is for the office that it was written for, and for another one that is met in its place only if
 * its author says so (decision 29).
 */
export function isForHost(written: Written, session: Hosted): boolean {
  const offices = officesOf(session);
  return hostsWrittenFor(written, session).some((nth) => offices[nth] === session.host.office);
}
