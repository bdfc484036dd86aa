/** The words of a text: lists of names are easier to read without quotes and commas. */
export const words = (text: string): string[] => text.trim().split(/\s+/u);

/** Weights written as "王 76 李 72": how many in a thousand. */
export function weights(text: string): Record<string, number> {
  const parts = words(text);
  const pairs = parts.flatMap((part, index) => (index % 2 === 0 ? [[part, Number(parts[index + 1])] as const] : []));
  return Object.fromEntries(pairs);
}
