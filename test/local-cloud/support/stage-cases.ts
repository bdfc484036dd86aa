import type { Data, Pipeline } from './conformance';

/** What the pipelines of the conformance suite run over. */
export const DOCUMENTS: Data[] = [
  { _id: 1, g: 'x', n: 1, tags: ['a', 'b'], o: { p: 1, q: 2 } },
  { _id: 2, g: 'y', n: 5, tags: [], o: { p: 3 } },
  { _id: 3, g: 'x', n: 3, tags: null },
  { _id: 4, n: 8, tags: 'c', o: [{ p: 1 }, { p: 2, q: 1 }, 7] },
  { _id: 5, g: null, n: 5 },
];

/** A pipeline to run. */
export type Build = (pipeline: Pipeline) => Pipeline;
/** Only the document with this _id. */
export const only = (id: number) => (p: Pipeline) => p.match({ _id: id });
