import { View } from '@tarojs/components';
import { Chip } from '@/ui/chip';
import { t } from './words';

/** On a case that runs on hours; it does so from its first moment to its last, so nothing moves when this is not there. */
export const DangerMark = ({ danger }: { danger: boolean }) =>
  danger ? (
    <View>
      <Chip id='danger-mark' tone='maple' icon='warn' text={t('mark')} />
    </View>
  ) : null;
