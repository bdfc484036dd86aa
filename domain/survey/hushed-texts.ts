import type { Item } from '@types_/survey/questionnaire-schema';
import { FEWEST_SHOWN } from '../core/suppress';
import type { Table } from './suppress-results';
import { columnsOf } from './tally';

/** How many were asked each text item, in one group. */
type Asked = ReadonlyMap<string, number>;

/**
 * The text items of which nothing is said, like a cell that is hidden (decision 24): those that hang, however far, on something that is
 * hidden, for how many wrote there would tell how many were asked, and what they wrote, that somebody was; those that fewer than ten were
 * asked; and those that only one of several groups was asked, for the table says so, and with it of which group a writer is. They have
 * no number, and none of their texts is read.
 */
export function hushedTexts(
  items: readonly Item[],
  { total }: Pick<Table, 'total'>,
  groups: readonly Asked[],
): string[] {
  const columns = columnsOf(items);
  const isHidden = (id: string) => columns.some(({ item }, at) => item === id && total[at]?.state === 'hidden');
  const hangsOnHidden = ({ onlyIf }: Item): boolean => {
    const parent = onlyIf && items.find(({ id }) => id === onlyIf.item);
    return parent ? isHidden(parent.id) || hangsOnHidden(parent) : false;
  };
  const isOfFew = ({ id }: Item): boolean => {
    const asked = groups.map((group) => group.get(id) ?? 0).filter((count) => count > 0);
    return asked.reduce((sum, count) => sum + count, 0) < FEWEST_SHOWN || (groups.length > 1 && asked.length < 2);
  };
  return items.filter((item) => item.kind === 'text' && (hangsOnHidden(item) || isOfFew(item))).map(({ id }) => id);
}
