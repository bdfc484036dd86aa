import { View } from '@tarojs/components';
import { QUEUE_LIMITS } from '@types_/case/queue';
import { type ReactNode, useState } from 'react';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { SearchField } from '@/ui/search-field';
import { Skeleton } from '@/ui/skeleton';
import { UndoBar } from '@/ui/undo-bar';
import { ChooseNew, useChoosing } from './choose-new';
import { Counts } from './counts';
import { FilterBar } from './filter-bar';
import { type Filters, isIn, keepFilters, keptFilters, NO_FILTERS } from './filters';
import { NothingHere, QueueList } from './queue-list';
import { SearchResults } from './search-results';
import { type LoadedQueue, useQueue } from './use-queue';
import { useTaking } from './use-taking';
import { useTyped } from './use-typed';
import { t } from './words';

interface Props {
  title: string;
  subtitle: string;
  /** A union's desk, not a department: it searches, and its officers have cases in hand. */
  isDesk: boolean;
  /** What stands at the bottom while nothing is being chosen. */
  dock?: ReactNode;
  /** What stands below the list. */
  children?: ReactNode;
}

/** The desk before lunch: look for a case, or see what is late, due today, new, and then the rest. */
export function Queue({ title, subtitle, isDesk, dock, children }: Props) {
  const [filters, setFilters] = useState(keptFilters);
  const queue = useQueue(filters);
  const taking = useTaking(queue);
  const choosing = useChoosing(queue.put, queue.reload);
  const search = useTyped();
  useReturn(queue.reload);
  usePullDown(queue.reload);

  function look(next: Filters) {
    keepFilters(next);
    setFilters(next);
  }
  const { ids } = choosing;
  const list = (data: LoadedQueue) => {
    if (!queue.fits) return <Skeleton rows={5} />;
    const shown = data.cases.filter((row) => isIn(filters.state, row));
    const fresh = shown.filter(({ status, id }) => status === 'submitted' && id !== taking.row?.id);
    if (ids) return <ChooseNew rows={fresh} ids={ids} onToggle={choosing.toggle} />;
    if (shown.length === 0)
      return (
        <NothingHere
          as={data.as}
          filtered={filters !== NO_FILTERS && data.counts.open > 0}
          onClear={() => look(NO_FILTERS)}
        />
      );
    return (
      <QueueList
        cases={data.cases}
        shown={shown}
        taken={taking.row}
        hasMore={data.next !== null}
        onMore={queue.more}
        onChoose={() => choosing.start(fresh)}
        onAcknowledge={taking.take}
      />
    );
  };
  const chooseDock = ids && (
    <Dock note={t('choose.note')}>
      <Button id='choose-stop' kind='outline' text={t('choose.stop')} onTap={choosing.stop} />
      <Button
        id='choose-take'
        text={ids.length === 0 ? t('choose.none') : t('choose.taken', { n: ids.length })}
        disabled={ids.length === 0}
        busy={choosing.busy}
        onTap={choosing.take}
      />
    </Dock>
  );
  return (
    <Page
      title={title}
      big
      back
      subtitle={subtitle}
      dock={
        <>
          <View>
            {taking.row && (
              <UndoBar
                text={t('taken.text', { title: taking.row.title })}
                undoText={t('taken.undo')}
                onUndo={taking.takeBack}
              />
            )}
          </View>
          {chooseDock || dock}
        </>
      }
    >
      <View>
        {isDesk && !ids && (
          <View className='m12'>
            <SearchField
              id='search'
              label={t('search')}
              placeholder={t('search.placeholder')}
              value={search.typed}
              maxLength={QUEUE_LIMITS.typed}
              onInput={search.type}
              onConfirm={search.confirm}
              clearLabel={t('search.close')}
              onClear={() => search.type('')}
            />
          </View>
        )}
      </View>
      <View>
        {search.wanted === '' ? (
          <Shown of={queue} rows={5}>
            {(data) => (
              <>
                <View>
                  {!ids && (
                    <>
                      <Counts
                        counts={data.counts}
                        chosen={filters.state}
                        onChoose={(state) => look({ ...filters, state })}
                      />
                      <FilterBar filters={filters} counts={data.counts} hasMine={isDesk} onChange={look} />
                    </>
                  )}
                </View>
                <View>
                  <FailureNotice failure={queue.failure ?? choosing.failure} />
                </View>
                {list(data)}
              </>
            )}
          </Shown>
        ) : (
          <SearchResults typed={search.wanted} />
        )}
      </View>
      <View>{search.wanted === '' && !ids && children}</View>
    </Page>
  );
}
