/** Whether a figure keeps its bound: yes or no, or of several figures each by its name. */
const missedOf = (isMet: unknown, at: string): string[] => {
  if (isMet === false) return [at];
  if (typeof isMet !== 'object' || isMet === null) return [];
  return Object.entries(isMet).flatMap(([name, one]) => missedOf(one, `${at}.${name}`));
};

/** Where a result of a bench says that a bound is missed: the paths of all `isMet` that are false. */
export function missedIn(result: unknown, at = ''): string[] {
  if (typeof result !== 'object' || result === null) return [];
  return Object.entries(result).flatMap(([name, value]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return name === 'isMet' ? missedOf(value, path) : missedIn(value, path);
  });
}
