import { View } from '@tarojs/components';
import { DIMENSIONS } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { a11y } from '@/platform/a11y';
import { Choice } from '@/ui/choice';
import { Section } from '@/ui/section';
import { t } from './words';

/** What an item measures, if anything. */
export const DimensionChoice = ({ item, onChange }: { item: Item; onChange: (item: Item) => void }) => (
  <Section title={t('item.dimension')}>
    <View className='wrap' {...a11y('radiogroup', t('item.dimension'))}>
      {[...DIMENSIONS, null].map((dimension) => (
        <Choice
          key={dimension}
          id={`dimension-${dimension ?? 'none'}`}
          text={t(`dimension.${dimension ?? 'none'}`)}
          chosen={item.dimension === dimension}
          onTap={() => onChange({ ...item, dimension })}
        />
      ))}
    </View>
    <View className='t13 i3 m8'>{t('item.dimension.note')}</View>
  </Section>
);
