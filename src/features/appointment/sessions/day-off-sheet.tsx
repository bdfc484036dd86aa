import { View } from '@tarojs/components';
import { dayWithWeekday } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

interface Props {
  startsAt: string;
  onPublish: () => void;
  onClose: () => void;
}

/** Asks once more before something is published on a day on which no school meets. */
export const DayOffSheet = ({ startsAt, onPublish, onClose }: Props) => (
  <Sheet open onClose={onClose} label={t('dayOff.title')}>
    <View className='t20'>{t('dayOff.title')}</View>
    <View className='t15 i2 m8'>{t('dayOff.text', { day: dayWithWeekday(startsAt) })}</View>
    <View className='sheet-foot'>
      <Button id='publish-anyway' kind='outline' text={t('dayOff.do')} onTap={onPublish} />
      <Button id='publish-not' kind='quiet' text={t('dayOff.keep')} onTap={onClose} />
    </View>
  </Sheet>
);
