import { View } from '@tarojs/components';
import { CATEGORIES } from '@types_/case/category';
import { QUEUE_STATES } from '@types_/case/queue';
import type { QueueView } from '@types_/case/queue-view';
import { useState } from 'react';
import { overviewText } from '@/i18n/overview-text';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { countText, type Filters, NO_FILTERS } from './filters';
import { t } from './words';

interface Props {
  filters: Filters;
  counts: QueueView['counts'];
  onDone: (filters: Filters) => void;
  onClose: () => void;
}

/** Whose cases, about what, and how far they have come. */
export function FilterSheet({ filters, counts, onDone, onClose }: Props) {
  const [chosen, setChosen] = useState(filters);
  // Counts are of what is looked at now: with another owner or category they are others.
  const isCounted = chosen.mine === filters.mine && chosen.category === filters.category;
  const choose = (change: Partial<Filters>) => setChosen({ ...chosen, ...change });
  return (
    <Sheet open onClose={onClose} label={t('filter')}>
      <Section title={t('filter.who')}>
        <Segmented
          id='filter-who'
          label={t('filter.who')}
          options={[
            { value: 'all', text: t('filter.all') },
            { value: 'mine', text: t('filter.mine') },
          ]}
          value={chosen.mine ? 'mine' : 'all'}
          onChange={(value) => choose({ mine: value === 'mine' })}
        />
      </Section>
      <Section title={t('filter.category')}>
        <View className='wrap'>
          {[null, ...CATEGORIES].map((category) => (
            <Choice
              key={category ?? 'any'}
              id={`filter-category-${category ?? 'any'}`}
              text={category ? overviewText(`category.${category}`) : t('filter.any')}
              chosen={chosen.category === category}
              onTap={() => choose({ category })}
            />
          ))}
        </View>
      </Section>
      <Section title={t('filter.state')}>
        <View className='wrap'>
          {[null, ...QUEUE_STATES].map((state) => (
            <Choice
              key={state ?? 'any'}
              id={`filter-state-${state ?? 'any'}`}
              text={
                state ? `${t(`state.${state}`)}${isCounted ? ` ${countText(counts[state])}` : ''}` : t('filter.any')
              }
              chosen={chosen.state === state}
              onTap={() => choose({ state })}
            />
          ))}
        </View>
      </Section>
      <View className='m16'>
        <Button id='filter-done' text={t('filter.done')} onTap={() => onDone(chosen)} />
      </View>
      <View className='m12'>
        <Button id='filter-clear' kind='quiet' text={t('filter.clear')} onTap={() => onDone(NO_FILTERS)} />
      </View>
    </Sheet>
  );
}
