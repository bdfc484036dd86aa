import { View } from '@tarojs/components';
import type { QueueView } from '@types_/case/queue-view';
import { useState } from 'react';
import { Chip } from '@/ui/chip';
import { FilterSheet } from './filter-sheet';
import { chosenOf, type Filters } from './filters';
import { t } from './words';

interface Props {
  filters: Filters;
  counts: QueueView['counts'];
  onChange: (filters: Filters) => void;
}

/** What is looked at, each choice with the way out of it, and the way to choose. */
export function FilterBar({ filters, counts, onChange }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <View className='wrap'>
      <Chip id='filter' icon='list' text={t('filter')} onTap={() => setOpen(true)} />
      {chosenOf(filters).map(({ name, text, without }) => (
        <Chip key={name} id={`filter-off-${name}`} tone='brand' icon='no' text={text} onTap={() => onChange(without)} />
      ))}
      <View>
        {open && (
          <FilterSheet
            filters={filters}
            counts={counts}
            onDone={(next) => {
              setOpen(false);
              onChange(next);
            }}
            onClose={() => setOpen(false)}
          />
        )}
      </View>
    </View>
  );
}
