import { View } from '@tarojs/components';
import type { CaseActions } from '@types_/case/actions';
import type { CaseRow } from '@types_/case/view';
import type { OutputOf } from '@types_/core/envelope';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { overviewText } from '@/i18n/overview-text';
import { useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { l } from '../league/words';
import { rowOf } from './my-row';

type Page = OutputOf<CaseActions, 'mine'>;

/** Where the list goes on: the moment of its last row, and how many of its rows have that. */
function placeAfter(rows: readonly CaseRow[]): { at: string; seen: number } {
  const at = rows.at(-1)?.changedAt ?? '';
  return { at, seen: rows.filter(({ changedAt }) => changedAt === at).length };
}

/** All my matters in one list, the last changed first, as far back as they go. */
export function AllCases({ first }: { first: Page }) {
  const [later, setLater] = useState<Page[]>([]);
  const rows = [first, ...later].flatMap((page) => page.cases);
  const { more } = later.at(-1) ?? first;
  const next = useSend<Page>((page) => setLater((before) => [...before, page]));
  const shown = rows.slice(0, useRowsShown());
  if (rows.length === 0) return <EmptyState title={overviewText('mine.empty')} text={overviewText('mine.emptyText')} />;
  return (
    <View>
      <Block id='all-mine'>{shown.map(rowOf)}</Block>
      <FailureNotice failure={next.failure} />
      {more && shown.length === rows.length && (
        <View className='m12'>
          <Button
            id='more'
            kind='weak'
            text={l('more')}
            busy={next.busy}
            onTap={() => void next.send('', () => call('case', 'mine', { after: placeAfter(rows) }))}
          />
        </View>
      )}
    </View>
  );
}
