/** Marks of one kind side by side, in the order of the line. */
export interface Marks {
  /** Whether they have not met anybody this school year. */
  isFirst: boolean;
  isSeated: boolean;
  /** How many are drawn. */
  marks: number;
}

/** So many are drawn one by one; a longer line as about ten. They fit beside each other on the narrowest phone in the largest text. */
const EACH = 12;
const ABOUT = 10;

/**
 * A line as a picture: those who have not met a leader, then those who have, cut where the seats end. Up to twelve each has a mark of their own;
 * beyond that marks stand for shares, and nobody who is there is left out.
 */
export function queueMarks({ count, firsts, seats }: { count: number; firsts: number; seats: number }): Marks[] {
  const seated = Math.min(seats, count);
  const seatedFirst = Math.min(firsts, seated);
  const parts = [
    { isFirst: true, isSeated: true, people: seatedFirst },
    { isFirst: false, isSeated: true, people: seated - seatedFirst },
    { isFirst: true, isSeated: false, people: firsts - seatedFirst },
    { isFirst: false, isSeated: false, people: count - firsts - (seated - seatedFirst) },
  ].filter(({ people }) => people > 0);
  const share = (people: number) => (count <= EACH ? people : Math.max(1, Math.round((people / count) * ABOUT)));
  return parts.map(({ people, ...part }) => ({ ...part, marks: share(people) }));
}
