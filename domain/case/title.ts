const MOST_CHARACTERS = 24;

/** A case's title in lists: the first sentence of its text, cut at 24 characters. Derived, so that nobody has to think of one. */
export function titleOf(text: string): string {
  const first =
    text
      .trim()
      .split(/[。！？!?\n；;]/u, 1)[0]
      ?.trim() || text.trim();
  const characters = [...first];
  if (characters.length <= MOST_CHARACTERS) return first;
  const cut = characters.slice(0, MOST_CHARACTERS).join('');
  const comma = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf(','));
  return comma >= 8 ? cut.slice(0, comma) : `${cut}…`;
}
