import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { InvitationRow as Invitation } from '@types_/identity/role-actions';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { usePullDown, useReturn } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t as identityText } from '../words';
import { WithdrawSheet } from './withdraw-sheet';
import { t } from './words';

const byText = ({ isOwn, by }: Invitation): string => (isOwn ? t('open.own') : by && t('open.by', { name: by }));

/** Codes that nobody has taken yet: for whom, by whom, until when; a tap takes one back. Nothing where there are none. */
export function OpenInvitations({ place }: { place: PlaceId }) {
  const loaded = useLoad(() => call('identity', 'list-invitations', { place }), place);
  const [chosen, setChosen] = useState<Invitation | null>(null);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const open = loaded.data?.invitations ?? [];
  function withdrawn() {
    setChosen(null);
    void toast(t('withdraw.done'));
    loaded.reload();
  }
  return (
    <View>
      <FailureNotice failure={loaded.failure} />
      {open.length > 0 && (
        <Section title={t('open.title')} aside={String(open.length)}>
          <Block id='open-invitations'>
            {open.map((one, nth) => (
              <Row
                key={one.ticket}
                id={`invitation-${nth}`}
                title={`${one.name} · ${one.office}`}
                second={[identityText(`role.${one.role}`), byText(one)].filter(Boolean).join(' · ')}
                third={t('open.until', { until: momentText(one.until) })}
                trailing='chevron'
                onTap={() => setChosen(one)}
              />
            ))}
          </Block>
        </Section>
      )}
      {chosen && (
        <WithdrawSheet place={place} invitation={chosen} onClose={() => setChosen(null)} onWithdrawn={withdrawn} />
      )}
    </View>
  );
}
