/** WeChat's elements as the browser's: the rest (view, text, …) are unknown tags with a style of their own. */
const TAGS: Record<string, string> = {
  image: 'img',
  'cover-image': 'img',
  switch: 'input',
  checkbox: 'input',
  radio: 'input',
  slider: 'input',
};
const INPUT_TYPES: Record<string, string> = {
  switch: 'checkbox',
  checkbox: 'checkbox',
  radio: 'radio',
  slider: 'range',
};
const TYPED: Record<string, string> = {
  digit: 'text',
  number: 'tel',
  idcard: 'text',
  nickname: 'text',
  safe: 'password',
};

const create = document.createElement.bind(document);

/** Attributes mean other things on the browser's elements: translated as the view sets them. */
function translate(tag: string, element: HTMLElement, resolveImage: (src: string) => string): void {
  const set = element.setAttribute.bind(element);
  element.setAttribute = (name, value) => {
    if (name === 'src') return set(name, resolveImage(value));
    if (name === 'value' && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
      if (element.value !== value && INPUT_TYPES[tag] === undefined) element.value = value;
    }
    if (name === 'checked' && element instanceof HTMLInputElement) element.checked = value !== 'false' && value !== '';
    if (name === 'maxlength' && Number(value) < 0) return;
    if (name === 'focus' || (name === 'type' && INPUT_TYPES[tag] !== undefined)) return;
    // A dead control must still be seen to be dead, but the host decides about taps.
    set(name, name === 'type' && tag === 'input' ? (TYPED[value] ?? value) : value);
  };
}

/** The framework writes ids with a prefix per component; WeChat's page shows them as the template has them. */
function keepIdsPlain(element: HTMLElement): void {
  Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => element.setAttribute('id', id.replace(/^[0-9a-f]+--/, '')),
  });
}

/** Makes the element for a WXML tag. */
export function createElement(tag: string, resolveImage: (src: string) => string): HTMLElement {
  const element = create(TAGS[tag] ?? tag);
  keepIdsPlain(element);
  if (TAGS[tag]) element.setAttribute('wx', tag);
  const type = INPUT_TYPES[tag];
  if (type && element instanceof HTMLInputElement) element.type = type;
  if (/^(input|textarea|switch|checkbox|radio|slider|image|cover-image)$/.test(tag))
    translate(tag, element, resolveImage);
  return element;
}
