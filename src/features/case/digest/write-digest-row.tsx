import { View } from '@tarojs/components';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';
import { t } from './words';

/** The way to the digest of a 议题. */
export const WriteDigestRow = ({ id }: { id: string }) => (
  <View className='m12'>
    <Block>
      <Row
        id='write-digest'
        title={t('write')}
        second={t('writeHint')}
        leading={<Icon name='open' />}
        trailing='chevron'
        onTap={() => void navigateTo(CASE_PAGES.writeDigest('matter', id))}
      />
    </Block>
  </View>
);
