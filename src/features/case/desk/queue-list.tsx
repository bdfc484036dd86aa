import { View } from '@tarojs/components';
import type { QueueView } from '@types_/case/queue-view';
import type { CaseRow } from '@types_/case/view';
import { useRef } from 'react';
import { navigateTo } from '@/platform/navigation';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { CASE_PAGES } from '../pages';
import { t as routing } from '../routing/words';
import { t as caseText } from '../words';
import { GROUPS, type Group, groupOf } from './groups';
import { QueueRow } from './queue-row';
import { t } from './words';

export const openCase = (id: string) => void navigateTo(CASE_PAGES.detail(id));

/** Fewer new cases than this are taken one by one. */
const WORTH_CHOOSING = 2;

function titleOf(group: Group): string {
  if (group === 'danger') return t('danger');
  return group === 'disputed' ? routing('disputed') : caseText(`desk.${group}`);
}

/** Groups as they were when the queue was loaded: a case changes its place only when the queue is asked for again. */
function useGroups(cases: readonly CaseRow[]): (row: CaseRow) => Group {
  const ids = cases.map(({ id }) => id).join();
  const known = useRef({ ids: '', groups: new Map<string, Group>() });
  if (known.current.ids !== ids) known.current = { ids, groups: new Map(cases.map((row) => [row.id, groupOf(row)])) };
  return (row) => known.current.groups.get(row.id) ?? groupOf(row);
}

interface Props {
  /** All that was loaded, and of it what is shown. */
  cases: readonly CaseRow[];
  shown: readonly CaseRow[];
  taken: CaseRow | null;
  hasMore: boolean;
  onMore: () => void;
  onChoose: () => void;
  onAcknowledge: (row: CaseRow) => void;
}

/** A row of the desk has a ring, marks and what a swipe does: 1.4 KB. */
const ROWS_AT_A_TIME = 11;

/** The queue in its groups, the most urgent first; rows come in parts. */
export function QueueList({ cases, shown, taken, hasMore, onMore, onChoose, onAcknowledge }: Props) {
  const groupAtLoad = useGroups(cases);
  const count = useRowsShown(ROWS_AT_A_TIME);
  let left = count;
  const fresh = shown.filter(({ status }) => status === 'submitted').length;
  return (
    <View>
      {GROUPS.map((group) => {
        const all = shown.filter((row) => groupAtLoad(row) === group);
        const rows = all.slice(0, left);
        left -= rows.length;
        if (rows.length === 0) return null;
        return (
          <Section key={group} title={titleOf(group)} aside={String(all.length)}>
            <Block>
              {rows.map((row) => (
                <QueueRow
                  key={row.id}
                  row={row}
                  taken={row.id === taken?.id}
                  onOpen={openCase}
                  onAcknowledge={onAcknowledge}
                />
              ))}
            </Block>
            {group === 'fresh' && fresh >= WORTH_CHOOSING && (
              <View className='m8'>
                <Button id='choose' kind='weak' small icon='ok' text={t('choose')} onTap={onChoose} />
              </View>
            )}
          </Section>
        );
      })}
      <View>
        {hasMore && count >= shown.length && (
          <View className='m16'>
            <Button id='queue-more' kind='outline' text={t('more')} onTap={onMore} />
          </View>
        )}
      </View>
    </View>
  );
}

/** There is nothing to do, or nothing that fits. */
export const NothingHere = ({
  as,
  filtered,
  onClear,
}: Pick<QueueView, 'as'> & { filtered: boolean; onClear: () => void }) =>
  filtered ? (
    <EmptyState
      title={t('filter.none')}
      text={t('filter.noneText')}
      action={<Button id='filter-none' kind='outline' text={t('filter.clear')} onTap={onClear} />}
    />
  ) : (
    <EmptyState
      title={caseText('desk.empty')}
      text={as === 'desk' ? caseText('desk.emptyText') : routing('queue.emptyText')}
    />
  );
