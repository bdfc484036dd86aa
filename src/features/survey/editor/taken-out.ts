import { withoutItem } from '@domain/survey/edit-questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { draftOf, edit } from './drafts';

/** An item that was taken out of a questionnaire, and where it stood. */
export interface TakenOut {
  id: string;
  item: Item;
  at: number;
}

let last: TakenOut | null = null;

/** The item that was taken out of a questionnaire last, once: to be put back. */
export function lastTakenOut(id: string): TakenOut | null {
  const found = last?.id === id ? last : null;
  last = null;
  return found;
}

export function takeOut(id: string, itemId: string): void {
  const items = draftOf(id)?.questionnaire.items ?? [];
  const at = items.findIndex((one) => one.id === itemId);
  const item = items[at];
  if (!item) return;
  last = { id, item, at };
  edit(id, (now) => withoutItem(now, itemId));
}

export const putBack = ({ id, item, at }: TakenOut): void =>
  edit(id, (now) => ({ ...now, items: [...now.items.slice(0, at), item, ...now.items.slice(at)] }));
