import { View } from '@tarojs/components';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';

/** The way from the figures of a school to what was promised in person, and what became of it. */
export const PromisesRow = ({ schoolId }: { schoolId: string }) => (
  <View className='m12'>
    <Block>
      <Row
        id='go-promises'
        title={overviewText('promises.title')}
        second={overviewText('promises.text')}
        trailing='chevron'
        onTap={() => void navigateTo(`/packages/appointment/pages/commitments/index?school=${schoolId}`)}
      />
    </Block>
  </View>
);
