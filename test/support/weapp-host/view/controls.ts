import type * as ge from 'glass-easel';
import { dispatch } from './dispatch';
import { select } from './selector';
import { attributeOf, lineOf, tagOf } from './tree';

/** WeChat cuts a field at 140 signs unless told otherwise. */
const DEFAULT_MAX_LENGTH = 140;

// What the person put in, and what the app said at that moment: when the app says something else, the app wins.
const entered = new WeakMap<ge.Element, { value: unknown; said: unknown }>();
const STATE_ATTRIBUTE: Record<string, string> = { switch: 'checked', checkbox: 'checked', radio: 'checked' };
const stateAttribute = (element: ge.Element) => STATE_ATTRIBUTE[tagOf(element)] ?? 'value';

/** What a form control shows now. */
export function stateOf(element: ge.Element): unknown {
  const said = attributeOf(element, stateAttribute(element));
  const own = entered.get(element);
  return own && own.said === said ? own.value : said;
}

const enter = (element: ge.Element, value: unknown) =>
  entered.set(element, { value, said: attributeOf(element, stateAttribute(element)) });

const isOn = (element: ge.Element) => stateOf(element) === true;
const inside = (group: ge.Element, tag: string) => select(group, tag);
const nearest = (line: ge.Element[], tag: string) => [...line].reverse().find((element) => tagOf(element) === tag);

/** Types into an input or textarea. */
export function type(element: ge.Element, text: string): void {
  if (attributeOf(element, 'disabled') === true) return;
  const max = Number(attributeOf(element, 'maxlength') ?? DEFAULT_MAX_LENGTH);
  const value = max < 0 ? text : text.slice(0, max);
  enter(element, value);
  dispatch(element, 'input', { value, cursor: value.length, keyCode: 0 });
}

function groupValue(group: ge.Element): unknown {
  if (tagOf(group) === 'radio-group') {
    const chosen = inside(group, 'radio').find(isOn);
    return chosen ? attributeOf(chosen, 'value') : '';
  }
  return inside(group, 'checkbox')
    .filter(isOn)
    .map((box) => attributeOf(box, 'value'));
}

const NAMED = new Set(['input', 'textarea', 'switch', 'slider', 'picker', 'radio-group', 'checkbox-group']);

/** The values of a form's named controls, as in the detail of submit. */
function formValue(form: ge.Element): Record<string, unknown> {
  const named = inside(form, '[name]').filter((element) => NAMED.has(tagOf(element)) && attributeOf(element, 'name'));
  return Object.fromEntries(
    named.map((element) => {
      const value = /-group$/.test(tagOf(element)) ? groupValue(element) : stateOf(element);
      return [String(attributeOf(element, 'name')), value ?? (tagOf(element) === 'switch' ? false : '')];
    }),
  );
}

function toggle(element: ge.Element, line: ge.Element[]): void {
  const tag = tagOf(element);
  if (tag === 'switch') {
    enter(element, !isOn(element));
    dispatch(element, 'change', { value: isOn(element) });
  } else if (tag === 'checkbox') {
    enter(element, !isOn(element));
    const group = nearest(line, 'checkbox-group');
    if (group) dispatch(group, 'change', { value: groupValue(group) });
  } else if (tag === 'radio' && !isOn(element)) {
    const group = nearest(line, 'radio-group');
    for (const other of group ? inside(group, 'radio') : []) enter(other, other === element);
    if (group) dispatch(group, 'change', { value: groupValue(group) });
  }
}

function press(button: ge.Element, line: ge.Element[]): void {
  const kind = attributeOf(button, 'form-type');
  const form = nearest(line, 'form');
  if (form && kind === 'submit') dispatch(form, 'submit', { value: formValue(form) });
  if (form && kind === 'reset') dispatch(form, 'reset', {});
}

/** A finger on an element: nothing under a disabled button, else the tap and what WeChat's controls do about it. */
export function tap(root: ge.Element, element: ge.Element): void {
  const line = lineOf(root, element);
  const blocked = line.some(
    (one) => /^(button|switch|checkbox|radio)$/.test(tagOf(one)) && attributeOf(one, 'disabled') === true,
  );
  if (blocked) return;
  dispatch(element, 'tap', { x: 10, y: 10 });
  const label = nearest(line, 'label');
  const button = nearest(line, 'button');
  const control = label ? labelled(root, label) : element;
  if (control) toggle(control, lineOf(root, control));
  if (button) press(button, line);
}

function labelled(root: ge.Element, label: ge.Element): ge.Element | undefined {
  const target = attributeOf(label, 'for');
  if (target) return select(root, `#${target}`)[0];
  return ['switch', 'checkbox', 'radio'].flatMap((tag) => inside(label, tag))[0];
}
