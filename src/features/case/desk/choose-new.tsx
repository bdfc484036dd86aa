import { View } from '@tarojs/components';
import { QUEUE_LIMITS } from '@types_/case/queue';
import type { Acknowledged } from '@types_/case/queue-view';
import type { CaseRow } from '@types_/case/view';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { useRowsShown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Tick } from '@/ui/tick';
import { topicText } from '../topic-text';
import { t as caseText } from '../words';
import { acknowledge, type Seen } from './acknowledge';
import { t } from './words';
import './queue-row.scss';

const asSeen = ({ id, changedAt }: CaseRow): Seen => ({ id, changedAt });

/** Which new cases are chosen, and taking them: as many calls as it takes, each case answered for by itself. */
export function useChoosing(onTaken: (rows: CaseRow[]) => void, onStale: () => void) {
  const [chosen, setChosen] = useState<readonly Seen[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function take() {
    if (!chosen || chosen.length === 0 || busy) return;
    setBusy(true);
    setFailure(null);
    const answers: Acknowledged[] = [];
    for (let from = 0; from < chosen.length; from += QUEUE_LIMITS.acknowledged) {
      const reply = await acknowledge(chosen.slice(from, from + QUEUE_LIMITS.acknowledged));
      if (!reply.ok) {
        setFailure(reply.error);
        break;
      }
      answers.push(...reply.data.cases);
    }
    setBusy(false);
    const rows = answers.flatMap(({ row }) => row ?? []);
    if (answers.length > 0) say(rows.length, answers.length - rows.length);
    onTaken(rows);
    if (answers.length < chosen.length)
      return setChosen(chosen.filter(({ id }) => !answers.some((one) => one.id === id)));
    setChosen(null);
    if (rows.length < answers.length) onStale();
  }
  return {
    ids: chosen?.map(({ id }) => id) ?? null,
    busy,
    failure,
    take: () => void take(),
    /** All of them at first: who wants fewer takes some out. */
    start: (rows: readonly CaseRow[]) => setChosen(rows.map(asSeen)),
    stop: () => setChosen(null),
    toggle: (row: CaseRow) =>
      setChosen((now) =>
        now?.some(({ id }) => id === row.id) ? now.filter(({ id }) => id !== row.id) : [...(now ?? []), asSeen(row)],
      ),
  };
}

const say = (n: number, left: number) => void toast(left === 0 ? t('taken.many', { n }) : t('taken.some', { n, left }));

interface Props {
  rows: readonly CaseRow[];
  ids: readonly string[];
  onToggle: (row: CaseRow) => void;
}

/** The new cases, each with a tick that can be taken out. */
export function ChooseNew({ rows, ids, onToggle }: Props) {
  const count = useRowsShown();
  return (
    <Section title={caseText('desk.fresh')} aside={String(rows.length)}>
      <Block>
        {rows.slice(0, count).map((row) => {
          const on = ids.includes(row.id);
          return (
            <View key={row.id} className='queue-row'>
              <Row
                id={`pick-${row.id}`}
                title={row.title}
                second={topicText(row)}
                leading={<Tick on={on} />}
                checked={on}
                onTap={() => onToggle(row)}
              />
            </View>
          );
        })}
      </Block>
    </Section>
  );
}
