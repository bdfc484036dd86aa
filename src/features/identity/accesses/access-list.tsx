import { View } from '@tarojs/components';
import type { AccessList as Accesses, AccessView } from '@types_/identity/access-view';
import { useState } from 'react';
import { monthText } from '@/i18n/dates';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { AccessRow, isOwn } from './access-row';
import { missingSince } from './last-seen';
import { t } from './words';

/** A look has a reason of up to a hundred characters: fewer of them fill a first screen. */
const LOOKS_AT_A_TIME = 8;

/** The looks of each month, the newest first. */
function byMonth(accesses: readonly AccessView[]): [month: string, looks: AccessView[]][] {
  const months = new Map<string, AccessView[]>();
  for (const one of accesses) {
    const month = monthText(one.at);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return [...months];
}

/** Who looked at my real name, as it was written down; whether nothing was changed or taken out since. */
export function AccessList({ list }: { list: Accesses }) {
  const shown = useRowsShown(LOOKS_AT_A_TIME);
  const looks = list.total - list.accesses.filter(isOwn).length;
  const [missing] = useState(() => missingSince(list.accesses));
  return (
    <View id='accesses'>
      {missing !== null && <Notice tone='maple' icon='warn' text={t('list.missing', { n: missing })} />}
      {!list.verified && <Notice tone='maple' icon='warn' text={t('list.broken')} />}
      {list.total === 0 ? (
        <EmptyState title={t('list.empty')} text={t('list.emptyText')} />
      ) : (
        <View className='t15 i2'>{looks > 0 ? t('list.count', { n: looks }) : t('list.onlyOwn')}</View>
      )}
      {byMonth(list.accesses.slice(0, shown)).map(([month, looks]) => (
        <Section key={month} title={month}>
          <Block>
            {looks.map((one) => (
              <AccessRow key={one.mark} access={one} />
            ))}
          </Block>
        </Section>
      ))}
      {list.verified && list.total > 0 && <TimelineNote icon='seal' text={t('list.verified')} />}
    </View>
  );
}
