import { View } from '@tarojs/components';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { CASE_PAGES } from '../pages';

/** The way from the figures of a school to how the matters behind them stand. */
export const DigestsRow = ({ schoolId }: { schoolId: string }) => (
  <View className='m12'>
    <Block>
      <Row
        id='go-digests'
        title={overviewText('digests.title')}
        second={overviewText('digests.text')}
        trailing='chevron'
        onTap={() => void navigateTo(CASE_PAGES.digests(schoolId))}
      />
    </Block>
  </View>
);
