import { View } from '@tarojs/components';
import { navigateTo } from '@/platform/navigation';
import { Chip } from '@/ui/chip';
import { CASE_PAGES } from '../pages';
import { t } from './words';

/** The way to the digest of a case, small: few who read a case go it. */
export const WriteDigestChip = ({ id }: { id: string }) => (
  <View className='wrap m12'>
    <Chip
      id='write-digest'
      icon='open'
      text={t('write')}
      onTap={() => void navigateTo(CASE_PAGES.writeDigest('case', id))}
    />
  </View>
);
