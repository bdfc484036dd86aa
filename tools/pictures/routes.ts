/** One picture: where it lies, and what to do before it is taken. */
export interface Route {
  name: string;
  /** Path inside the app, with its query. */
  path: string;
  /** Ids to tap in turn, such as the button that opens a sheet. */
  tap?: string[];
}

const sheet = (name: string, tap?: string[]): Route => ({
  name: `gallery-${name}${tap ? `-${tap.join('-')}` : ''}`,
  path: `pages/gallery/index?sheet=${name}`,
  ...(tap ? { tap } : {}),
});

/** The pieces of src/ui. Screens add theirs in a list of their own: any JSON of this shape. */
export const GALLERY: Route[] = [
  sheet('lists'),
  sheet('lists', ['file']),
  sheet('letters'),
  sheet('controls'),
  sheet('controls', ['next']),
  sheet('figures'),
  sheet('states'),
  sheet('korean'),
];
