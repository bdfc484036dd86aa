import { View } from '@tarojs/components';
import { Chip } from '@/ui/chip';
import { t } from './words';

/** On a case that runs on hours. */
export const DangerMark = ({ danger }: { danger: boolean }) => (
  <View>{danger && <Chip id='danger-mark' tone='maple' icon='warn' text={t('mark')} />}</View>
);
