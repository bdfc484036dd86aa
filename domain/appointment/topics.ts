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

/** A day before the beginning: what the host reads then is what was written by then, whatever is still open. */
export const hostReadsFrom = ({ startsAt }: Pick<Read, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - HOST_READS_MS);

/**
 * From when on topics can be read: by who is met from a day before, by the desk also before, from the end of the window. Where that is
 * nearer to the beginning than a day (who comes first may come until then), both read a day before all the same, as students were told.
 */
export const topicsFrom = (session: Read, reader: 'desk' | 'host'): Date =>
  reader === 'desk' && session.closesAt < hostReadsFrom(session) ? session.closesAt : hostReadsFrom(session);

/**
 * As of when the people count whose topics are read at a moment: as the seats were given out, or as they stood a day before the
 * beginning, whichever was last, and never as they stand just now. A topic that came or went with a name on the list of the door
 * would say whose it is. Where the window ends within the last day, what came after is there when it has ended, all at once.
 */
export function topicsAsOf({ startsAt, closesAt, allottedAt }: Read & { allottedAt: Date }, at: Date): Date {
  const given = new Date(Math.max(closesAt.getTime(), allottedAt.getTime()));
  const dayBefore = hostReadsFrom({ startsAt });
  const last = dayBefore > given ? dayBefore : given;
  const first = dayBefore > given ? given : dayBefore;
  return at >= last ? last : first;
}

/** Whether something was written after the host could read the others; `false` where nothing could. */
export const isAdded = (at: Date, session: Read): boolean => at > hostReadsFrom(session);

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
