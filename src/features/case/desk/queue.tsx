import { View } from '@tarojs/components';
import type { CaseActions } from '@types_/case/actions';
import type { CaseRow } from '@types_/case/view';
import type { OutputOf } from '@types_/core/envelope';
import { useRef, useState } from 'react';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { errorText } from '@/i18n/error-text';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { CASE_PAGES } from '../pages';
import { t as routing } from '../routing/words';
import { takeStep } from '../use-step';
import { t } from '../words';
import { type CountName, Counts } from './counts';
import { GROUPS, type Group, groupOf } from './groups';
import { QueueRow } from './queue-row';

type QueueView = OutputOf<CaseActions, 'queue'>;

const open = (id: string) => void navigateTo(CASE_PAGES.detail(id));

/** The queue after a case was taken: the row changes in place, so that nothing jumps under the finger. */
const withTaken = (queue: QueueView, taken: CaseRow): QueueView => ({
  ...queue,
  counts: { ...queue.counts, fresh: Math.max(0, queue.counts.fresh - 1) },
  cases: queue.cases.map((row) => (row.id === taken.id ? taken : row)),
});

/** Groups as they were when the queue was loaded: a case changes its place only when the queue is asked for again. */
function useGroups(cases: readonly CaseRow[]): (row: CaseRow) => Group {
  const ids = cases.map(({ id }) => id).join();
  const known = useRef({ ids: '', groups: new Map<string, Group>() });
  if (known.current.ids !== ids) known.current = { ids, groups: new Map(cases.map((row) => [row.id, groupOf(row)])) };
  return (row) => known.current.groups.get(row.id) ?? groupOf(row);
}

interface ListProps {
  queue: QueueView;
  chosen: CountName | null;
  onAcknowledge: (row: CaseRow) => void;
}

function Groups({ queue: { as, cases, more }, chosen, onAcknowledge }: ListProps) {
  const groupAtLoad = useGroups(cases);
  let left = useRowsShown();
  return (
    <View>
      {cases.length === 0 && (
        <EmptyState title={t('desk.empty')} text={as === 'desk' ? t('desk.emptyText') : routing('queue.emptyText')} />
      )}
      {GROUPS.filter((group) => chosen === null || chosen === group).map((group) => {
        const all = cases.filter((row) => groupAtLoad(row) === group);
        const rows = all.slice(0, left);
        left -= rows.length;
        if (all.length > 0 && rows.length === 0) return null;
        if (rows.length === 0)
          return (
            chosen === group && <EmptyState key={group} title={t('desk.none', { what: t(`desk.${chosen}`) })} text='' />
          );
        return (
          <Section
            key={group}
            title={group === 'disputed' ? routing('disputed') : t(`desk.${group}`)}
            aside={String(all.length)}
          >
            <Block>
              {rows.map((row) => (
                <QueueRow key={row.id} row={row} onOpen={open} onAcknowledge={onAcknowledge} />
              ))}
            </Block>
          </Section>
        );
      })}
      {more && <EmptyState title='' text={t('desk.more')} />}
    </View>
  );
}

/** What the desk has to do before lunch: late, due today, new, and then the rest. */
export function Queue() {
  const [chosen, setChosen] = useState<CountName | null>(null);
  const queue = useLoad(() => call('case', 'queue', {}));
  useReturn(queue.reload);
  usePullDown(queue.reload);

  async function acknowledge(row: CaseRow) {
    const reply = await takeStep('acknowledge', row.id, {}, newKey());
    void toast(reply.ok ? t('desk.acknowledged', { title: row.title }) : errorText(reply.error));
    if (reply.ok && queue.data) queue.replace(withTaken(queue.data, reply.data));
    else queue.reload();
  }
  return (
    <Shown of={queue} rows={5}>
      {(data) => (
        <>
          <Counts counts={data.counts} chosen={chosen} onChoose={setChosen} />
          <View>
            <FailureNotice failure={queue.failure} />
          </View>
          <Groups queue={data} chosen={chosen} onAcknowledge={(row) => void acknowledge(row)} />
        </>
      )}
    </Shown>
  );
}
