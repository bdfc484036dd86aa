import type { CaseRow } from '@types_/case/view';
import { Row } from '@/ui/row';
import { SwipeRow } from '@/ui/swipe-row';
import { CaseRing } from '../case-ring';
import { todoFor } from '../line';
import { t, topicText } from '../words';

interface Props {
  row: CaseRow;
  onOpen: (id: string) => void;
  onAcknowledge: (row: CaseRow) => void;
}

/** A case at the desk; a new one is taken by a swipe to the left. */
export function QueueRow({ row, onOpen, onAcknowledge }: Props) {
  const line = (
    <Row
      id={`case-${row.id}`}
      title={row.title}
      second={`${todoFor(row)} · ${topicText(row.topic)}`}
      leading={<CaseRing {...row} />}
      onTap={() => onOpen(row.id)}
    />
  );
  if (row.status !== 'submitted') return line;
  return (
    <SwipeRow
      id={`swipe-${row.id}`}
      right={{ text: t('desk.acknowledge'), tone: 'brand' }}
      onAct={() => onAcknowledge(row)}
    >
      {line}
    </SwipeRow>
  );
}
