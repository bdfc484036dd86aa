import { View } from '@tarojs/components';
import { navigateTo } from '@/platform/navigation';
import { Chip } from '@/ui/chip';
import { CASE_PAGES } from '../pages';
import { t } from './words';

/** The way to the digest of a case, small: it comes in the same moment as the letter that makes it possible, and a tap may send little. */
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
