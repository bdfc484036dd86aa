import { View } from '@tarojs/components';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { FINDING_PAGES } from './pages';

/** The way from the figures of a school to what students found low, and what is done about it. */
export const FindingsRow = ({ schoolId }: { schoolId: string }) => (
  <View className='m12'>
    <Block>
      <Row
        id='go-findings'
        title={overviewText('findings.title')}
        second={overviewText('findings.text')}
        trailing='chevron'
        onTap={() => void navigateTo(FINDING_PAGES.list(schoolId))}
      />
    </Block>
  </View>
);
