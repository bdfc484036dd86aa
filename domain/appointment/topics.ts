/** A host reads what they will be asked so long before it begins (product.md section 4). */
export const HOST_READS_MS = 24 * 3_600_000;

/** What began before a moment is written down by then: a function lives ten seconds, and clocks differ. */
const SETTLED_MS = 60_000;

/** The moment by which whoever reads topics now sees them. */
export const settledBy = (now: Date): Date => new Date(now.getTime() - SETTLED_MS);

/** What says when topics can be read. */
interface Read {
  closesAt: Date;
  startsAt: Date;
}

/** A day before the beginning: from then on the host reads what those want who have a seat by then, whatever is still open. */
export const hostReadsFrom = ({ startsAt }: Pick<Read, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - HOST_READS_MS);

/**
 * From when on topics can be read: by who is met from a day before, by the desk also before, from the end of the window. Where that is
 * nearer to the beginning than a day (who comes first may come until then), both read a day before all the same, as students were told.
 */
export const topicsFrom = (session: Read, reader: 'desk' | 'host'): Date =>
  reader === 'desk' && session.closesAt < hostReadsFrom(session) ? session.closesAt : hostReadsFrom(session);

/** `allottedAt`: from when on somebody can have a seat. */
type Allotted = Read & { allottedAt: Date };

/** When all seats have been given out that are not given back: the window is over, and what was drawn is drawn. */
const givenAt = ({ closesAt, allottedAt }: Allotted): Date => (closesAt > allottedAt ? closesAt : allottedAt);

/**
 * As of when the people count whose topics are read at a moment: as the seats were given out, and from a day before the beginning on as
 * they stood then, never as they stand just now. A topic that came or went with a name on the list of the door would say whose it is.
 * Where nobody had a seat before that day they are as they were given out within it, all at once.
 */
export function topicsAsOf(session: Allotted, at: Date): Date {
  const [given, dayBefore] = [givenAt(session), hostReadsFrom(session)];
  if (session.allottedAt >= dayBefore) return at >= given ? given : dayBefore;
  return at < dayBefore && given < dayBefore ? given : dayBefore;
}

/**
 * As of when those are looked at who came within the last day, beside those of a day before: as the window ends, which is so late only where
 * who comes first is served. Null: not yet, or there is nobody. Theirs are shown all at once, and only where so many came that none leads
 * to a name.
 */
export function lateComersAsOf(session: Allotted, at: Date): Date | null {
  const { closesAt, allottedAt } = session;
  const dayBefore = hostReadsFrom(session);
  return allottedAt < dayBefore && closesAt > dayBefore && at >= closesAt ? closesAt : null;
}

/**
 * Whether a topic was written within the last day: then it is nowhere shown by itself, not even to who reads topics before others. A single new
 * one beside a single new surname at the door would be somebody's. It is read where `isLate` ones are on the page, all at once, or not at all.
 */
export const isLate = (writtenAt: Date, session: Pick<Read, 'startsAt'>): boolean =>
  writtenAt >= hostReadsFrom(session);

/** Until when somebody with a seat may write something else: what others can read stays as it is. */
export const changedUntil = (session: Read): Date => topicsFrom(session, 'desk');

/** Whether what somebody with a seat wrote can have been read by now: then they do not write anything else. `since`: when they got it. */
export const isRead = (since: Date, session: Pick<Read, 'startsAt'>, now: Date): boolean =>
  now >= hostReadsFrom(session) && since <= hostReadsFrom(session);

/** What one who comes wants to talk about. */
export interface Topic {
  text: string;
  speaksFor: number;
  /** What the representatives of one group have in common; null: they come for themselves. */
  group: string | null;
}

/** Topics that are one: where each stands among those that were given. */
export interface GroupedTopic {
  members: number[];
  /** How many people's matter it is; the representatives of one group speak for the same people. */
  people: number;
}

/** How texts are compared (domain/case: `bandsOf`, `bandsAsked`, `likenessTo`): bands find what may be alike, likeness decides. */
export interface Comparing {
  bandsOf(text: string): string[];
  bandsAsked(text: string): string[];
  likenessTo(text: string): (other: string) => { isAlike: boolean };
}

interface Group {
  members: number[];
  likeness: ReturnType<Comparing['likenessTo']>;
}

function peopleOf(topics: readonly Topic[], members: readonly number[]): number {
  let alone = 0;
  const groups = new Map<string, number>();
  for (const at of members) {
    const topic = topics[at];
    if (!topic) continue;
    if (topic.group === null) alone += topic.speaksFor;
    else groups.set(topic.group, Math.max(groups.get(topic.group) ?? 0, topic.speaksFor));
  }
  return [...groups.values()].reduce((all, one) => all + one, alone);
}

/**
 * Puts topics together that say the same, and those of the representatives of one group; what concerns
 * most people comes first. A host reads a matter once, with how many come with it.
 */
export function groupedTopics(
  topics: readonly Topic[],
  { bandsOf, bandsAsked, likenessTo }: Comparing,
): GroupedTopic[] {
  const groups: Group[] = [];
  const byBand = new Map<string, Set<Group>>();
  const byName = new Map<string, Group>();
  const alike = (text: string) => {
    const near = new Set(bandsAsked(text).flatMap((band) => [...(byBand.get(band) ?? [])]));
    return [...near].find(({ likeness }) => likeness(text).isAlike);
  };
  for (const [at, { text, group: name }] of topics.entries()) {
    let group = (name === null ? undefined : byName.get(name)) ?? alike(text);
    if (!group) {
      group = { members: [], likeness: likenessTo(text) };
      groups.push(group);
    }
    group.members.push(at);
    if (name !== null && !byName.has(name)) byName.set(name, group);
    for (const band of bandsOf(text)) byBand.set(band, (byBand.get(band) ?? new Set()).add(group));
  }
  return groups
    .map(({ members }) => ({ members, people: peopleOf(topics, members) }))
    .sort((a, b) => b.people - a.people || (a.members[0] ?? 0) - (b.members[0] ?? 0));
}
