import { type Answers, askedOf } from '@domain/survey/answers';
import type { Item } from '@types_/survey/questionnaire-schema';
import { currentLanguage } from '@/i18n/language';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { wordsIn } from '../item/words-in';
import { t } from '../words';
import { answerText } from './answer-text';

interface Props {
  id: string;
  items: readonly Item[];
  answers: Answers;
  /** Ids of items that want an answer yet. */
  missing?: readonly string[];
  onTap?: (item: Item) => void;
}

/** What was asked and what was answered, item by item. */
export function AnswersList({ id, items, answers, missing = [], onTap }: Props) {
  const shown = useRowsShown();
  const language = currentLanguage();
  return (
    <Block id={id}>
      {askedOf(items, answers)
        .slice(0, shown)
        .map((item) => (
          <Row
            key={item.id}
            id={`${id}-${item.id}`}
            title={wordsIn(item.title, language)}
            second={answerText(item, answers[item.id], language) || t('review.none')}
            {...(missing.includes(item.id) && { leading: <Icon name='warn' /> })}
            {...(onTap && { trailing: 'chevron' as const, onTap: () => onTap(item) })}
          />
        ))}
    </Block>
  );
}
