import * as ge from 'glass-easel';

const isShown = (node: ge.Node): node is ge.Element =>
  ge.NativeNode.isNativeNode(node) || ge.Component.isComponent(node);

/** The children a person would see, with slots filled and virtual nodes left out. */
export function childrenOf(element: ge.Element): (ge.Element | string)[] {
  return element.getComposedChildren().flatMap((node): (ge.Element | string)[] => {
    if (ge.TextNode.isTextNode(node)) return [node.textContent];
    return isShown(node) ? [node] : childrenOf(node as ge.Element);
  });
}

/** The tag of a native element, or the path of a component. */
export const tagOf = (element: ge.Element): string =>
  ge.Component.isComponent(element) ? element.tagName : (element as ge.NativeNode).is;

export const classesOf = (element: ge.Element): string[] => (element.class || '').split(/\s+/).filter(Boolean);

/** An attribute of a native element or a property of a component. */
export function attributeOf(element: ge.Element, name: string): unknown {
  if (!ge.Component.isComponent(element)) return (element as ge.NativeNode).getAttribute(name);
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (element.data as Record<string, unknown>)[camel];
}

/** The chain from the page down to the element, the element last; slots are followed. */
export function lineOf(root: ge.Element, wanted: ge.Element): ge.Element[] {
  for (const child of childrenOf(root)) {
    if (typeof child === 'string') continue;
    if (child === wanted) return [child];
    const rest = lineOf(child, wanted);
    if (rest.length > 0) return [child, ...rest];
  }
  return [];
}

// Text runs on inside these; any other element starts a line.
const INLINE = new Set(['text', 'span']);

const rawText = (element: ge.Element): string =>
  childrenOf(element)
    .map((child) => {
      if (typeof child === 'string') return child;
      const text = rawText(child);
      return INLINE.has(tagOf(child)) ? text : `\n${text}\n`;
    })
    .join('');

/** The text of an element, one line per block. */
export const textOf = (element: ge.Element): string =>
  rawText(element)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** The tree as indented lines, for messages. */
export function drawTree(element: ge.Element, depth = 0): string {
  const pad = '  '.repeat(depth);
  return childrenOf(element)
    .map((child) => {
      if (typeof child === 'string') return child.trim() ? `${pad}${child.trim()}\n` : '';
      const name = [tagOf(child), child.id && `#${child.id}`, ...classesOf(child).map((one) => `.${one}`)].join('');
      return `${pad}<${name}>\n${drawTree(child, depth + 1)}`;
    })
    .join('');
}
