import { View } from '@tarojs/components';
import { CATEGORIES } from '@types_/case/category';
import { QUEUE_STATES } from '@types_/case/queue';
import type { QueueView } from '@types_/case/queue-view';
import { useState } from 'react';
import { overviewText } from '@/i18n/overview-text';
import { a11y } from '@/platform/a11y';
import { Chip } from '@/ui/chip';
import { Choice } from '@/ui/choice';
import { Sheet } from '@/ui/sheet';
import { countText, type Filters } from './filters';
import { t } from './words';

interface Props {
  filters: Filters;
  counts: QueueView['counts'];
  /** Whether cases are in one person's hand here. */
  hasMine: boolean;
  onChange: (filters: Filters) => void;
}

type Asked = 'category' | 'state';

const valueText = (asked: Asked, filters: Filters): string | null => {
  if (asked === 'state') return filters.state && t(`state.${filters.state}`);
  return filters.category && overviewText(`category.${filters.category}`);
};

/** What is looked at: whose, about what, how far it has come. Each is changed by itself, and shows what it is. */
export function FilterBar({ filters, counts, hasMine, onChange }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const choose = (change: Partial<Filters>) => {
    setAsked(null);
    onChange({ ...filters, ...change });
  };
  return (
    <View>
      <View className='wrap'>
        {hasMine && (
          <Chip
            id='filter-mine'
            icon={filters.mine ? 'ok' : 'me'}
            tone={filters.mine ? 'brand' : 'plain'}
            text={t('filter.mine')}
            onTap={() => choose({ mine: !filters.mine })}
          />
        )}
        {(['category', 'state'] as const).map((one) => (
          <Chip
            key={one}
            id={`filter-${one}`}
            icon='down'
            tone={filters[one] ? 'brand' : 'plain'}
            text={valueText(one, filters) ?? t(`filter.${one}`)}
            onTap={() => setAsked(one)}
          />
        ))}
      </View>
      <View>
        {asked && (
          <Sheet open onClose={() => setAsked(null)} label={t(`filter.${asked}`)}>
            <View className='t20'>{t(`filter.${asked}`)}</View>
            <View className='wrap m12' {...a11y('radiogroup', t(`filter.${asked}`))}>
              <Choice
                id='choose-any'
                text={t('filter.any')}
                chosen={filters[asked] === null}
                onTap={() => choose({ [asked]: null })}
              />
              {asked === 'category'
                ? CATEGORIES.map((category) => (
                    <Choice
                      key={category}
                      id={`choose-${category}`}
                      text={overviewText(`category.${category}`)}
                      chosen={filters.category === category}
                      onTap={() => choose({ category })}
                    />
                  ))
                : QUEUE_STATES.map((state) => (
                    <Choice
                      key={state}
                      id={`choose-${state}`}
                      text={`${t(`state.${state}`)} ${countText(counts[state])}`}
                      chosen={filters.state === state}
                      onTap={() => choose({ state })}
                    />
                  ))}
            </View>
          </Sheet>
        )}
      </View>
    </View>
  );
}
