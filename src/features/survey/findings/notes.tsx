import { View } from '@tarojs/components';
import type { FindingRow } from '@types_/survey/finding-view';
import { dayText } from '@/i18n/dates';
import { t } from './words';

/** What was done so far, each with its day and who says so. */
export const Notes = ({ notes }: Pick<FindingRow, 'notes'>) => (
  <>
    {notes.map(({ at, office, text }) => (
      <View key={`${at} ${text}`} className='m8'>
        <View className='t13 i3'>{t('note.by', { day: dayText(at), office })}</View>
        <View className='t15'>{text}</View>
      </View>
    ))}
  </>
);
