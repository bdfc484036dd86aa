import { deciding } from '@domain/survey/check-questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { EDITOR_PAGES } from './pages';
import { conditionText } from './texts';
import { t } from './words';

interface Props {
  /** The questionnaire's. */
  id: string;
  items: readonly Item[];
  at: number;
  item: Item;
}

/** Whom an item is asked of, and the way to the page where that is chosen. */
export function WhoIsAsked({ id, items, at, item }: Props) {
  if (deciding(items, at).length === 0 && !item.onlyIf) return null;
  return (
    <Section title={t('item.who')}>
      <Block>
        <Row
          id='item-who'
          title={conditionText(item, items)}
          trailing='chevron'
          onTap={() => void navigateTo(EDITOR_PAGES.who(id, item.id))}
        />
      </Block>
    </Section>
  );
}
