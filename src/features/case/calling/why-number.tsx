import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import type { AccessReason } from '@types_/identity/access';
import { call } from '@/cloud/call';
import { Button } from '@/ui/button';
import { calledAs } from '../desk/called';
import { WhyForm } from '../name/why-form';
import { t as why } from '../name/words';
import { t } from './words';

const REASONS = ['contact', 'visit', 'other'] as const satisfies readonly AccessReason[];

interface Props {
  view: CaseView;
  onOpened: (found: { phone: string | null }) => void;
  /** Rather not. */
  onLater: () => void;
}

/** Why this number: says first that the student is told. Looking is deliberate and leaves a record. */
export const WhyNumber = ({ view, onOpened, onLater }: Props) => (
  <>
    <View className='t20'>{t('title')}</View>
    <View className='t15 i2 m4'>{why('open.told', { name: calledAs(view.author?.name ?? '') })}</View>
    <WhyForm
      label={t('title')}
      reasons={REASONS}
      open={(reason, key) => call('case', 'open-contact', { id: view.id, ...reason }, key)}
      onOpened={onOpened}
    >
      <Button id='open-later' kind='quiet' text={t('later')} onTap={onLater} />
    </WhyForm>
  </>
);
