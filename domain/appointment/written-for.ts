/** What says who is met at a session, and who was to be met before. */
export interface Hosted {
  host: Host;
  changes: readonly { at: Date; hostWas?: string; hostNameWas?: string }[];
}

/** Who is met: an office and who holds it. The name is missing where it was not kept; then the office says who it is. */
interface Host {
  office: string;
  name?: string | undefined;
}

/** What somebody wrote. `writtenFor`: for which of those who were to be met, counted from 0; missing: for who was to be met `at` that moment. */
export interface Written {
  writtenFor?: readonly number[];
  at: Date;
  /** Since when it stands there, or again. */
  writtenAt?: Date;
  /** When its author last let who is met read it. */
  letAt?: Date;
}

const hasNewHost = ({ hostWas }: Hosted['changes'][number]): boolean => hostWas !== undefined;

/** Those who were to be met one after the other, who is met now last. */
const hostsOf = ({ host, changes }: Hosted): Host[] => [
  ...changes.flatMap(({ hostWas, hostNameWas }) =>
    hostWas === undefined ? [] : [{ office: hostWas, name: hostNameWas }],
  ),
  host,
];

/** Whether two are one: another name in the same office is another person (decision 36). */
export const isSameHost = (one: Host, other: Host): boolean =>
  one.office === other.office && (one.name === undefined || other.name === undefined || one.name === other.name);

/** For whom something is written: whom its author saw, if they are or were to be met; else who is now. */
export function writtenNowFor(session: Hosted, seen: Host | undefined): number {
  const hosts = hostsOf(session);
  const nth = seen === undefined ? -1 : hosts.map((one) => isSameHost(one, seen)).lastIndexOf(true);
  return nth < 0 ? hosts.length - 1 : nth;
}

/** All for whom somebody has written. */
export const hostsWrittenFor = ({ writtenFor, at }: Written, { changes }: Hosted): number[] =>
  writtenFor ? [...writtenFor] : [changes.filter((one) => hasNewHost(one) && one.at <= at).length];

/**
 * Whether who is met now may read it: a matter is for whom it was written for, and for another who is met in their place only if its author says
 * so (decision 29).
 */
export function isForHost(written: Written, session: Hosted): boolean {
  const hosts = hostsOf(session);
  return hostsWrittenFor(written, session).some((nth) => {
    const host = hosts[nth];
    return host !== undefined && isSameHost(host, session.host);
  });
}

/** Whether there is something to be read. */
export const bringsSomething = ({
  topic,
  caseIds,
  digestId,
}: {
  topic: string;
  caseIds: readonly string[];
  digestId: string | null;
}): boolean => topic !== '' || caseIds.length > 0 || digestId !== null;

/** Whether something was written, or let be read, since somebody has had the office that is met; null: they always had it, or nobody before them. */
export const isSince = ({ at, writtenAt = at, letAt }: Written, since: Date | null): boolean =>
  since === null || writtenAt >= since || (letAt !== undefined && letAt >= since);
