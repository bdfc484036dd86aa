import { translator } from './words';
import { core } from './zh-CN/core';

const t = translator('core', core);

/** What the platform's check found, in words: its numbers are those of msgSecCheck and mediaCheckAsync. */
export function labelText(label: number | string | null | undefined): string {
  const key = `label.${label}`;
  return t(key in core ? (key as keyof typeof core) : 'label.other');
}
