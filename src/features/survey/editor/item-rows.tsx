import type { Problem } from '@domain/survey/check-questionnaire';
import type { Item, Questionnaire } from '@types_/survey/questionnaire-schema';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { conditionText, factsOf, titleText } from './texts';
import { t } from './words';
import { Wrong } from './wrong';

/** An item with who is asked is longer than most rows. */
const ROWS_AT_A_TIME = 10;

interface Props {
  questionnaire: Questionnaire;
  problems: readonly Problem[];
  /** While the order is changed: the place of the item that is moved, -1 for none; null otherwise. */
  held: number | null;
  onTap: (index: number, item: string) => void;
}

/** The items in their order. Rows are told apart by their place: moving one sends the words of two. */
export function ItemRows({ questionnaire: { items }, problems, held, onTap }: Props) {
  const shown = useRowsShown(ROWS_AT_A_TIME);
  return (
    <Block>
      {items.slice(0, shown).map((item, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          id={`item-${index}`}
          title={titleOf(item, index, held === index)}
          second={factsOf(item)}
          {...(item.onlyIf ? { third: conditionText(item, items) } : {})}
          trailing='chevron'
          onTap={() => onTap(index, item.id)}
        >
          <Wrong problems={problems} item={item.id} />
        </Row>
      ))}
    </Block>
  );
}

/** The one that is being moved says so in words: anything else would send every row again. */
const titleOf = ({ title }: Item, index: number, isHeld: boolean): string => {
  const text = `${index + 1}. ${titleText(title['zh-CN'])}`;
  return isHeld ? t('edit.held', { title: text }) : text;
};
