import { View } from '@tarojs/components';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { DraftsRow } from '../digest/drafts-row';
import { l } from '../league/words';
import { t } from '../matter/words';
import { CASE_PAGES } from '../pages';

interface Props {
  /** Whether it is a union's admin who looks. */
  isAdmin: boolean;
}

/** What else a desk looks after: 议题, what is to be published; its admins see which calls of the youth league are outstanding. */
export const DeskRows = ({ isAdmin }: Props) => (
  <Section>
    <Block>
      <Row
        id='go-matters'
        title={t('entry')}
        second={t('entry.text')}
        leading={<Icon name='topic' />}
        trailing='chevron'
        onTap={() => void navigateTo(CASE_PAGES.matters)}
      />
    </Block>
    <DraftsRow />
    {isAdmin && (
      <View className='m12'>
        <Block>
          <Row
            id='go-outstanding'
            title={l('outstanding')}
            second={l('row.callback')}
            leading={<Icon name='phone' />}
            trailing='chevron'
            onTap={() => void navigateTo(CASE_PAGES.league)}
          />
        </Block>
      </View>
    )}
  </Section>
);
