import { View } from '@tarojs/components';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';
import { t } from './words';

/** The way to what is written for everybody and waits for a second person. */
export const DraftsRow = () => (
  <View className='m12'>
    <Block>
      <Row
        id='go-drafts'
        title={t('entry')}
        second={t('entry.text')}
        leading={<Icon name='seal' />}
        trailing='chevron'
        onTap={() => void navigateTo(CASE_PAGES.drafts)}
      />
    </Block>
  </View>
);
