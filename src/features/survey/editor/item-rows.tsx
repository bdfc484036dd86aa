import type { Problem } from '@domain/survey/check-questionnaire';
import { View } from '@tarojs/components';
import type { Item, Questionnaire } from '@types_/survey/questionnaire-schema';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import type { TakenOut } from './taken-out';
import { conditionText, factsOf, titleText } from './texts';
import { t } from './words';
import { Wrong } from './wrong';
import './editor.scss';

/** An item with who is asked is longer than most rows. */
const ROWS_AT_A_TIME = 9;

interface Props {
  questionnaire: Questionnaire;
  problems: readonly Problem[];
  /** While the order is changed: the place of the item that is moved, -1 for none; null otherwise. */
  held: number | null;
  /** Taken out, and can be put back: keeps its row, unseen, so that none of the others has to be sent again. */
  gone: TakenOut | null;
  onTap: (index: number, item: string) => void;
}

/** The items in their order. Rows are told apart by their place: moving one sends the words of two. */
export function ItemRows({ questionnaire: { items }, problems, held, gone, onTap }: Props) {
  const shown = useRowsShown(ROWS_AT_A_TIME);
  const rows = gone ? [...items.slice(0, gone.at), gone.item, ...items.slice(gone.at)] : items;
  if (rows.length === 0) return null;
  return (
    <View {...(held === null ? {} : { className: 'ordering' })}>
      <Block id='items'>
        {rows.slice(0, shown).map((item, row) => {
          const isGone = gone?.at === row;
          const index = gone && row > gone.at ? row - 1 : row;
          return (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={row}
              id={isGone ? 'item-gone' : `item-${index}`}
              gone={isGone}
              leading={`${index + 1}.`}
              title={titleOf(item, held === index && !isGone)}
              second={factsOf(item)}
              {...(item.onlyIf ? { third: conditionText(item, items) } : {})}
              trailing='chevron'
              onTap={() => onTap(index, item.id)}
            >
              <Wrong problems={problems} item={item.id} />
            </Row>
          );
        })}
      </Block>
    </View>
  );
}

/** The one that is being moved says so in words: anything else would send every row again. */
const titleOf = ({ title }: Item, isHeld: boolean): string => {
  const text = titleText(title['zh-CN']);
  return isHeld ? t('edit.held', { title: text }) : text;
};
