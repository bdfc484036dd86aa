import type { ChainView } from '../../types/case/view';

/** A case as somebody with the database might leave it: a letter with other words, and what came last taken away. */
export function tamperedChain(data: unknown): ChainView {
  const chain = data as ChainView;
  const entries = chain.entries.slice(0, -1);
  const letter = entries.findLast(({ content }) => content !== null);
  return {
    ...chain,
    entries: entries.map((one) =>
      one === letter ? { ...one, content: JSON.stringify({ text: '已经修好了。' }) } : one,
    ),
  };
}
