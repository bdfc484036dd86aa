import { View } from '@tarojs/components';
import type { Item, ItemOf } from '@types_/survey/questionnaire-schema';
import { a11y } from '@/platform/a11y';
import { Choice } from '@/ui/choice';
import { Section } from '@/ui/section';
import { t } from './words';

/** How many of several options may be chosen. */
export function MostChoice({ item, onChange }: { item: ItemOf<'multiple'>; onChange: (item: Item) => void }) {
  const counts = item.options.slice(1, -1).map((_, index) => index + 2);
  return (
    <Section title={t('item.most')}>
      <View className='wrap' {...a11y('radiogroup', t('item.most'))}>
        {[null, ...counts].map((most) => (
          <Choice
            key={most}
            id={`most-${most ?? 'any'}`}
            text={most === null ? t('item.most.any') : String(most)}
            chosen={item.most === most}
            onTap={() => onChange({ ...item, most })}
          />
        ))}
      </View>
    </Section>
  );
}
