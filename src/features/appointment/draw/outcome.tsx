import { View } from '@tarojs/components';
import type { DrawView } from '@types_/appointment/draw-view';
import { fitLines } from '@/ui/fit-lines';
import { Icon } from '@/ui/icon';
import { Notice } from '@/ui/notice';
import { TimelineNote } from '@/ui/timeline-note';
import type { Found } from './use-recomputed';
import { t } from './words';
import './draw.scss';

/** What came of computing it here: all fits, in one line; or what does not, and what to do. */
export function Outcome({ view, found: { faults } }: { view: DrawView; found: Found }) {
  if (faults.length > 0)
    return (
      <View id='draw-broken' className='m12'>
        <View className='t20'>{t('broken', { n: faults.length })}</View>
        {faults.map((fault) => (
          <TimelineNote key={fault} icon='warn' text={t(`fault.${fault}`)} />
        ))}
        <View className='m8'>
          <Notice tone='maple' icon='warn' text={t('brokenText')} />
        </View>
      </View>
    );
  const text = view.drawn?.orderHash ? t('checked', { n: view.sealed?.count ?? 0 }) : t('checkedList');
  return (
    <View id='draw-whole' className='dcheck t15'>
      <Icon name='ok' />
      <View className='g'>{fitLines(text)}</View>
    </View>
  );
}
