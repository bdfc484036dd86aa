import { View } from '@tarojs/components';
import type { FoundRow, SearchView } from '@types_/case/queue-view';
import type { Reply } from '@types_/core/envelope';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { errorText } from '@/i18n/error-text';
import { dotted } from '@/i18n/words';
import { useRowsShown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { MarkedText } from '@/ui/marked-text';
import { Row } from '@/ui/row';
import { CaseRing, ringText } from '../case-ring';
import { topicText } from '../topic-text';
import { t as caseText } from '../words';
import { openCase } from './queue-list';
import { todoFor } from './todo';
import { t } from './words';

const search = (typed: string, before: string | null): Promise<Reply<SearchView>> =>
  call('case', 'search', { typed, before });

type OverKey = 'refused' | 'merged' | 'withdrawn';
const isOver = (status: string): status is OverKey => ['refused', 'merged', 'withdrawn'].includes(status);

/** How a case stands, also one that is over. */
function standing(row: FoundRow): string {
  if (row.status === 'closed') return caseText(`case.over.${row.verdict ?? 'none'}.desk`);
  return isOver(row.status) ? caseText(`case.over.${row.status}`) : todoFor(row);
}

function Found({ row }: { row: FoundRow }) {
  const second = dotted(standing(row), topicText(row));
  return (
    <Row
      id={`found-${row.id}`}
      title={row.title}
      second={second}
      label={`${row.title} ${second} ${ringText(row)}`}
      leading={<CaseRing {...row} />}
      onTap={() => openCase(row.id)}
    >
      <MarkedText {...row.excerpt} />
      <View className='row-3'>{row.number}</View>
    </Row>
  );
}

/** What was found in the own school, the newest first; older ones are looked for when they are asked for. */
export function SearchResults({ typed }: { typed: string }) {
  const found = useLoad(() => search(typed, null), typed);
  const count = useRowsShown();
  const [busy, setBusy] = useState(false);
  async function older({ cases, before }: SearchView) {
    setBusy(true);
    const reply = await search(typed, before);
    setBusy(false);
    if (reply.ok) found.replace({ cases: [...cases, ...reply.data.cases], before: reply.data.before });
    else void toast(errorText(reply.error));
  }
  return (
    <Shown of={found} rows={3}>
      {(view) => (
        <>
          {view.cases.length > 0 ? (
            <Block>
              {view.cases.slice(0, count).map((row) => (
                <Found key={row.id} row={row} />
              ))}
            </Block>
          ) : (
            <EmptyState title={t('search.none', { typed })} text={t('search.noneText')} />
          )}
          <View>
            {view.before && (
              <View className='m16'>
                <View className='t13 i2'>{t('search.looked', { day: dayText(view.before) })}</View>
                <Button
                  id='search-older'
                  kind='outline'
                  text={t('search.older')}
                  busy={busy}
                  onTap={() => void older(view)}
                />
              </View>
            )}
          </View>
        </>
      )}
    </Shown>
  );
}
