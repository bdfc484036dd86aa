import { bandsAsked, bandsOf } from '../case/bands';
import { likenessTo } from '../case/likeness';

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

class Group {
  readonly members: number[] = [];
  private readonly likeness: (other: string) => { isAlike: boolean };

  constructor(text: string) {
    this.likeness = likenessTo(text);
  }

  isLike = (text: string): boolean => this.likeness(text).isAlike;
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
 * Puts topics together that say the same (domain/case/likeness.ts), and those of the representatives of one group; what concerns
 * most people comes first. A host reads a matter once, with how many come with it.
 */
export function groupedTopics(topics: readonly Topic[]): GroupedTopic[] {
  const groups: Group[] = [];
  const byBand = new Map<string, Set<Group>>();
  const byName = new Map<string, Group>();
  const alike = (text: string) => {
    const near = new Set(bandsAsked(text).flatMap((band) => [...(byBand.get(band) ?? [])]));
    return [...near].find((group) => group.isLike(text));
  };
  for (const [at, { text, group: name }] of topics.entries()) {
    let group = (name === null ? undefined : byName.get(name)) ?? alike(text);
    if (!group) {
      group = new Group(text);
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
