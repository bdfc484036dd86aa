import type { Me } from '@types_/identity/me';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { isKnown } from '../is-known';
import { t } from '../words';
import { PRIVACY_PAGES } from './pages';

/** From 我 to one's own data and the agreement. */
export function PrivacyRows({ me }: { me: Me }) {
  return (
    <Section title={t('me.privacy')}>
      <Block id='me-privacy'>
        {isKnown(me) && (
          <Row id='me-data' title={t('me.data')} trailing='chevron' onTap={() => void navigateTo(PRIVACY_PAGES.data)} />
        )}
        <Row
          id='me-agreement'
          title={t('me.agreement')}
          {...(me.agreed ? { second: t('me.agreed', { version: me.agreed }) } : {})}
          trailing='chevron'
          onTap={() => void navigateTo(PRIVACY_PAGES.agreement)}
        />
      </Block>
    </Section>
  );
}
