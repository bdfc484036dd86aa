import { isKnown } from '@/features/identity/is-known';
import { LanguageRow } from '@/features/identity/language-row';
import { useMe } from '@/features/identity/me-store';
import { PrivacyRows } from '@/features/identity/privacy/privacy-rows';
import { CodeRow } from '@/features/identity/roles/code-row';
import { TextSizeRow } from '@/features/identity/text-size-row';
import { t } from '@/features/identity/words';
import { MessagesRow } from '@/features/notice/messages-row';
import { inLanguage } from '@/remote/in-language';
import { Block } from '@/ui/block';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

/** How the app speaks to me, what it keeps of me, and the code by which I come into an office. */
function SettingsPage() {
  const { me } = useMe();
  return (
    <Page title={t('settings.title')} back>
      <Section>
        <Block>
          <LanguageRow />
          <TextSizeRow />
          {isKnown(me) && <MessagesRow />}
        </Block>
      </Section>
      {me && <PrivacyRows me={me} />}
      <Section title={t('me.roles')}>
        <Block>
          <CodeRow />
        </Block>
      </Section>
    </Page>
  );
}

export default inLanguage(SettingsPage);
