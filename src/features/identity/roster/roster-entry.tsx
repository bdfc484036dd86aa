import type { Me } from '@types_/identity/me';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { ROSTER_PAGE } from './import-pages';
import { looksAfterRoster } from './looks-after-roster';
import { t } from './words';

/** The way to the imports, for those who look after a roster. */
export function RosterEntry({ me }: { me: Me }) {
  if (!looksAfterRoster(me)) return null;
  return (
    <Section>
      <Block>
        <Row
          id='go-roster'
          title={t('entry')}
          second={t('entryText')}
          trailing='chevron'
          onTap={() => void navigateTo(ROSTER_PAGE)}
        />
      </Block>
    </Section>
  );
}
