import { freshItem } from '@domain/survey/edit-questionnaire';
import { View } from '@tarojs/components';
import { ITEM_KINDS, type ItemKind, QUESTIONNAIRE_LIMITS as MOST, VOTE_KINDS } from '@types_/survey/questionnaire';
import { navigateTo } from '@/platform/navigation';
import { Chip } from '@/ui/chip';
import { Section } from '@/ui/section';
import { add, type Draft } from './drafts';
import { freshId } from './fresh-id';
import { EDITOR_PAGES } from './pages';
import { t } from './words';

/** One more item, by its kind: it is written on a page of its own. In a vote it asks whom, and nothing else. */
export function AddItem({ draft: { id, questionnaire } }: { draft: Draft }) {
  if (questionnaire.items.length >= MOST.items)
    return <View className='t13 i3 m8'>{t('edit.full', { n: MOST.items })}</View>;
  const kinds = questionnaire.vote ? VOTE_KINDS : ITEM_KINDS;
  function begin(kind: ItemKind) {
    const item = freshItem(kind, [freshId(), freshId(), freshId()]);
    add(id, item);
    void navigateTo(EDITOR_PAGES.item(id, item.id));
  }
  return (
    <Section title={t('edit.add')}>
      <View className='wrap'>
        {kinds.map((kind) => (
          <Chip key={kind} id={`add-${kind}`} icon='plus' text={t(`kind.${kind}`)} onTap={() => begin(kind)} />
        ))}
      </View>
    </Section>
  );
}
