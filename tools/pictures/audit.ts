/** Runs inside the browser, so it may refer to nothing outside itself. Answers what is wrong, one sentence each. */
export function audit(): string[] {
  const pages = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((page) => page.offsetHeight > 0);
  const page = pages.at(-1) ?? document.body;
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  const all = [...page.querySelectorAll<HTMLElement>('*')].filter((element) => element.getClientRects().length > 0);
  const ownText = (element: Element) =>
    [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.textContent ?? '').trim() : '')).join('');
  const words = (element: HTMLElement) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? element.className).slice(0, 24).replace(/\s+/g, ' ');

  const rgb = (css: string): [number, number, number, number] => {
    const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const behind = (element: Element | null): [number, number, number, number] => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0.95) return colour;
    }
    return [255, 255, 255, 1];
  };
  const light = ([r, g, b]: number[]) => {
    const linear = [r, g, b].map((v = 0) =>
      v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const contrast = (a: number[], b: number[]) => {
    const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  /** Behind the edge of something that scrolls sideways is where it belongs. */
  const isSlidAway = (element: Element) => {
    for (let at = element.parentElement; at && at !== page; at = at.parentElement)
      if (getComputedStyle(at).overflowX === 'auto') return true;
    return false;
  };

  /** A sign that ends a clause, or a quote, alone at the beginning of the next line. */
  const strayIn = (element: Element): string => {
    for (const node of element.childNodes) {
      const text = node.nodeType === 3 ? (node.textContent ?? '') : '';
      for (const { index } of text.matchAll(/(?<=\S)[，。；：、？！”’》）]/g)) {
        const range = document.createRange();
        const bottomOf = (at: number) => {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().bottom;
        };
        if (bottomOf(index) > bottomOf(index - 1) + 4) return text.slice(Math.max(0, index - 8), index + 4);
      }
    }
    return '';
  };

  if (page.scrollWidth > page.clientWidth + 1) found.push(`page is ${page.scrollWidth} wide on ${page.clientWidth}`);
  for (const element of all) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const text = ownText(element);
    if (text) {
      if ((box.right > width + 1 || box.left < -1) && !isSlidAway(element)) found.push(`spills: ${text.slice(0, 24)}`);
      const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      if (isCut && element.clientWidth > 0) found.push(`clipped: ${text.slice(0, 24)}`);
      const parent = element.parentElement?.getBoundingClientRect();
      const isOut = parent && (box.right > parent.right + 1.5 || box.bottom > parent.bottom + 1.5);
      if (isOut && style.position === 'static' && !isSlidAway(element))
        found.push(`runs out of its box: ${text.slice(0, 24)}`);
      // Two letters a line and more lines than five: something beside it takes the room.
      const size = Number.parseFloat(style.fontSize);
      if (text.length > 5 && box.width < 2.5 * size && box.height > 5 * size)
        found.push(`squeezed: ${text.slice(0, 24)}`);
      const stray = strayIn(element);
      if (stray) found.push(`a line begins with a closing sign: ${stray}`);
      const ratio = contrast(rgb(style.color), behind(element));
      if (ratio < 4.5 && style.visibility === 'visible')
        found.push(`contrast ${ratio.toFixed(2)}: ${text.slice(0, 24)}`);
    }
    if (element instanceof HTMLInputElement && element.value === '' && element.placeholder !== '') {
      const pen = document.createElement('canvas').getContext('2d');
      // The short form is empty where the figures are tabular.
      if (pen) pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      const needed = pen?.measureText(element.placeholder).width ?? 0;
      if (needed > room + 1) found.push(`placeholder is cut: ${element.placeholder.slice(0, 24)}`);
    }
    if (element.matches('[role=button],[role=radio],[role=switch],[role=tab],[role=link],input,textarea')) {
      if (box.width < 43.5 || box.height < 43.5) {
        const host = element.matches('input,textarea') ? element.parentElement?.getBoundingClientRect() : undefined;
        if (!host || host.height < 43.5)
          found.push(`touch ${Math.round(box.width)}x${Math.round(box.height)}: ${words(element)}`);
      }
      const isNamed = element.getAttribute('aria-label') || element.textContent?.trim();
      if (!isNamed) found.push(`no name: ${element.id || element.className}`);
    }
  }
  return [...new Set(found)];
}
