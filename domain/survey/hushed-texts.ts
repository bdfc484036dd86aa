import type { Item } from '@types_/survey/questionnaire-schema';
import type { Table } from './suppress-results';
import { columnsOf } from './tally';

/**
 * The text items that hang, however far, on something that is hidden (decision 24): how many wrote there would tell how many were asked,
 * and what they wrote, that somebody was. They have no number, and none of their texts is read.
 */
export function hushedTexts(items: readonly Item[], { total }: Pick<Table, 'total'>): string[] {
  const columns = columnsOf(items);
  const isHidden = (id: string) => columns.some(({ item }, at) => item === id && total[at]?.state === 'hidden');
  const hangsOnHidden = ({ onlyIf }: Item): boolean => {
    const parent = onlyIf && items.find(({ id }) => id === onlyIf.item);
    return parent ? isHidden(parent.id) || hangsOnHidden(parent) : false;
  };
  return items.filter((item) => item.kind === 'text' && hangsOnHidden(item)).map(({ id }) => id);
}
