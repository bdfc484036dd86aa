import type { Problem } from '@domain/survey/check-questionnaire';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Tick } from '@/ui/tick';
import { conditionText, factsOf, titleText } from './texts';
import { Wrong } from './wrong';

interface Props {
  questionnaire: Questionnaire;
  problems: readonly Problem[];
  /** While the order is changed: the place of the item that is moved, -1 for none; null otherwise. */
  held: number | null;
  onTap: (index: number, item: string) => void;
}

/** The items in their order. Rows are told apart by their place: moving one sends the words of two. */
export function ItemRows({ questionnaire: { items }, problems, held, onTap }: Props) {
  const shown = useRowsShown();
  return (
    <Block>
      {items.slice(0, held === null ? shown : items.length).map((item, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          id={`item-${index}`}
          title={`${index + 1}. ${titleText(item.title['zh-CN'])}`}
          second={factsOf(item)}
          {...(item.onlyIf ? { third: conditionText(item, items) } : {})}
          {...(held === null
            ? { trailing: 'chevron' }
            : { checked: held === index, trailing: <Tick on={held === index} /> })}
          onTap={() => onTap(index, item.id)}
        >
          <Wrong problems={problems} item={item.id} />
        </Row>
      ))}
    </Block>
  );
}
