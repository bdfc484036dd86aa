import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { useMe } from '@/features/identity/me-store';
import { AgreementAsk } from '@/features/identity/privacy/agreement-ask';
import { AgreementHistory } from '@/features/identity/privacy/agreement-history';
import { AgreementText } from '@/features/identity/privacy/agreement-text';
import { t } from '@/features/identity/privacy/agreement-words';
import { mustAgree } from '@/features/identity/privacy/must-agree';
import { navigateBack } from '@/platform/navigation';
import { openPrivacyGuide } from '@/platform/privacy';
import { inLanguage } from '@/remote/in-language';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';

/** The privacy agreement in force: asked for again when it has become another, else with what the reader agreed to. */
function AgreementPage() {
  const { me } = useMe();
  const goBack = () => void navigateBack();
  if (mustAgree(me)) return <AgreementAsk onAgreed={goBack} onLater={goBack} />;
  return (
    <Page title={t('title')} back subtitle={t('minute', { version: AGREEMENT_VERSION })}>
      <AgreementText />
      {me?.agreed && <AgreementHistory />}
      {openPrivacyGuide && <Button id='privacy-guide' kind='quiet' text={t('guide')} onTap={openPrivacyGuide} />}
    </Page>
  );
}

export default inLanguage(AgreementPage);
