import { View } from '@tarojs/components';
import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Toggle } from '@/ui/toggle';
import { t as identityText } from '../words';
import { t } from './agreement-words';
import { PRIVACY_PAGES } from './pages';

interface Props {
  agreed: boolean;
  onChange: (agreed: boolean) => void;
  /** Whether somebody tried to go on without. */
  missing: boolean;
}

/** The consent before an account is bound: off until somebody switches it on. */
export const AgreementConsent = ({ agreed, onChange, missing }: Props) => (
  <View className='m16'>
    <Toggle id='bind-agree' label={t('ask')} on={agreed} onChange={onChange} />
    <Button
      id='bind-read'
      kind='quiet'
      small
      text={identityText('agreement.read')}
      onTap={() => void navigateTo(PRIVACY_PAGES.agreement)}
    />
    {missing && <Notice tone='maple' icon='warn' text={t('missing')} />}
  </View>
);
