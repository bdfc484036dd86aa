import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { DraftsRow } from '../digest/drafts-row';
import { t } from '../matter/words';
import { CASE_PAGES } from '../pages';

/** What else a desk looks after: 议题, and what is to be published. */
export const DeskRows = () => (
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
  </Section>
);
