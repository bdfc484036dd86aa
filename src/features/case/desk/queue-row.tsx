import { View } from '@tarojs/components';
import type { CaseRow } from '@types_/case/view';
import { useState } from 'react';
import { Row } from '@/ui/row';
import { SwipeRow } from '@/ui/swipe-row';
import { CaseRing, ringText } from '../case-ring';
import { topicText } from '../topic-text';
import { t } from '../words';
import { todoFor } from './todo';
import { t as desk } from './words';
import './queue-row.scss';

interface Props {
  row: CaseRow;
  /** Swiped a moment ago, and not sent yet. */
  taken: boolean;
  onOpen: (id: string) => void;
  onAcknowledge: (row: CaseRow) => void;
}

/** A case at the desk; a new one is taken by a swipe to the left, and then stays where it is. */
export function QueueRow({ row, taken, onOpen, onAcknowledge }: Props) {
  const isNew = row.status === 'submitted';
  const [wasNew] = useState(isNew);
  const second = taken ? desk('taken') : todoFor(row);
  const third = topicText(row);
  const line = (
    <Row
      id={`case-${row.id}`}
      title={row.title}
      second={second}
      third={third}
      label={`${row.title} ${second} ${third} ${ringText(row)}`}
      leading={<CaseRing {...row} />}
      onTap={() => onOpen(row.id)}
    />
  );
  return (
    <View className='queue-row'>
      {wasNew ? (
        <SwipeRow
          id={`swipe-${row.id}`}
          disabled={!isNew || taken}
          right={{ text: t('desk.acknowledge'), tone: 'brand' }}
          onAct={() => onAcknowledge(row)}
        >
          {line}
        </SwipeRow>
      ) : (
        line
      )}
    </View>
  );
}
