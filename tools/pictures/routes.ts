/** Something done on the way to a picture: a tap (after which a file of the tree may be picked), a field filled in, or the end of a long page reached so many times. */
export type Deed = { tap: string; pick?: string } | { fill: string; with: string } | { end: number };

/** One picture: where it lies, who looks, and what to do before it is taken. */
export interface Route {
  name: string;
  /** Path inside the app, with its query. */
  path: string;
  /** The demo person who looks; nobody otherwise. */
  as?: string;
  do?: Deed[];
  /** Makes something else of what an action answers: for what honest functions never say. By function and action, such as case.chain. */
  answers?: Readonly<Record<string, (data: unknown) => unknown>>;
  /** What an action is refused with instead. */
  refuses?: Readonly<Record<string, { code: string; params?: Readonly<Record<string, string | number>> }>>;
  /** From which time on nothing comes back from an action: 0, never anything. */
  silent?: Readonly<Record<string, number>>;
}

const sheet = (name: string, id?: string): Route => ({
  name: `gallery-${name}${id ? `-${id}` : ''}`,
  path: `pages/gallery/index?sheet=${name}`,
  do: id ? [{ tap: `#${id}` }] : [],
});

/** The pieces of src/ui. */
export const GALLERY: Route[] = [
  sheet('lists'),
  sheet('lists', 'file'),
  sheet('letters'),
  sheet('controls'),
  sheet('controls', 'next'),
  sheet('figures'),
  sheet('states'),
  sheet('korean'),
];
