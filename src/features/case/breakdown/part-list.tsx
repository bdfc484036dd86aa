import { View } from '@tarojs/components';
import type { RatesView } from '@types_/case/figures-view';
import { useState } from 'react';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { Segmented } from '@/ui/segmented';
import { TimelineNote } from '@/ui/timeline-note';
import { PartFigures } from './part-figures';
import { type Part, partsOf, shortText, WAYS, type Way } from './parts';
import { Trends } from './trends';
import { t } from './words';

/** So many rows fill a first screen. */
const ROWS_AT_A_TIME = 8;

interface PartProps {
  part: Part;
  open: boolean;
  onTap: () => void;
}

/** One part in a line, and beneath it, where it is open, all of its figures. */
function PartRow({ part, open, onTap }: PartProps) {
  const { id, title, count, figures } = part;
  return (
    <View className='m8'>
      <Block>
        <Row
          id={`open-${id}`}
          title={title}
          third={count}
          {...(open
            ? { label: t('opened', { what: title }) }
            : { second: shortText(figures), trailing: 'chevron' as const })}
          onTap={onTap}
        />
        {open && <PartFigures id={id} figures={figures} />}
      </Block>
    </View>
  );
}

const isHidden = ({ figures }: Part): boolean => figures.satisfaction === null;

/** The figures of a school by month, category or department: a line each, which opens. */
export function PartList({ rates }: { rates: RatesView }) {
  const [way, setWay] = useState<Way>('months');
  // Of each way the first part is open, until somebody opens another or closes it.
  const [opened, setOpened] = useState<string | null>(null);
  const shown = useRowsShown(ROWS_AT_A_TIME);
  const parts = partsOf(rates, way);
  const open = opened ?? parts[0]?.id;
  const change = (next: string) => {
    setWay(next as Way);
    setOpened(null);
  };
  if (rates.few) return <EmptyState title={t('few')} text={t('fewText')} />;
  if (rates.months.length + rates.categories.length === 0)
    return <EmptyState title={t('empty')} text={t('emptyText')} />;
  return (
    <View className='m20'>
      <Segmented
        id='by'
        label={t('by')}
        options={WAYS.map((value) => ({ value, text: t(`by.${value}`) }))}
        value={way}
        onChange={change}
      />
      {parts.some(isHidden) && <TimelineNote icon='noeye' text={t('hiddenWhy')} />}
      {way === 'months' && <Trends months={rates.months} />}
      {parts.slice(0, shown).map((part) => (
        <PartRow
          key={part.id}
          part={part}
          open={part.id === open}
          onTap={() => setOpened(part.id === open ? '' : part.id)}
        />
      ))}
    </View>
  );
}
