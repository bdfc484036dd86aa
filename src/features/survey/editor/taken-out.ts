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

/** The item that was taken out of a questionnaire last: to be put back while its page is open. */
export const lastTakenOut = (id: string): TakenOut | null => (last?.id === id ? last : null);

export function forgetTakenOut(): void {
  last = null;
}

export function takeOut(id: string, itemId: string): void {
  const items = draftOf(id)?.questionnaire.items ?? [];
  const at = items.findIndex((one) => one.id === itemId);
  const item = items[at];
  if (!item) return;
  last = { id, item, at };
  edit(id, (now) => withoutItem(now, itemId));
}

export function putBack({ id, item, at }: TakenOut): void {
  last = null;
  edit(id, (now) => ({ ...now, items: [...now.items.slice(0, at), item, ...now.items.slice(at)] }));
}
