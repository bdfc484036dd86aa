import { View } from '@tarojs/components';
import { MINUTES_LIMITS as MOST } from '@types_/appointment/minutes';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dotted } from '@/i18n/words';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { MinutesShown } from './minutes-shown';
import { sessionText } from './texts';
import { t } from './words';

const MOST_TITLES = 4;

/** Some titles, and how many they are where there are more. */
const titlesOf = (some: readonly { title: string }[]): string =>
  dotted(
    ...some.slice(0, MOST_TITLES).map(({ title }) => title),
    some.length > MOST_TITLES ? t('read.inAll', { n: some.length }) : '',
  );

interface Props {
  view: MinutesDraft;
  onEdit: () => void;
  onStale: () => void;
}

/** Minutes for the second person: public as they stand, or back with a reason. */
export function MinutesReader({ view, onEdit, onStale }: Props) {
  const [isReturning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, failure, send } = useSend<unknown>(() => {
    void toast(t(isReturning ? 'read.returned' : 'read.published'));
    void navigateBack();
  });
  const { session, version, mayWrite, unsure, cases, outcomes } = view;
  // What its writer did not see, and who reads it at the desk does.
  const missing = mayWrite ? cases.filter(({ id }) => !outcomes.some(({ caseId }) => caseId === id)) : [];
  async function settle(name: 'publish-minutes' | 'return-minutes') {
    const seen = { id: session.id, version };
    const failed = await send(JSON.stringify([name, seen, reason]), (key) =>
      name === 'publish-minutes'
        ? call('appointment', name, seen, key)
        : call('appointment', name, { ...seen, reason: reason.trim() }, key),
    );
    if (failed?.code === 'MINUTES_MOVED_ON') onStale();
  }
  return (
    <Page
      title={t('read.title')}
      back
      subtitle={sessionText(session)}
      dock={
        <Dock note={t('read.ask')}>
          <Button
            id='minutes-publish'
            text={t('read.publish')}
            busy={busy}
            disabled={missing.length > 0}
            onTap={() => void settle('publish-minutes')}
          />
          <Button id='minutes-return' kind='quiet' text={t('read.return')} onTap={() => setReturning(true)} />
        </Dock>
      }
    >
      {missing.length > 0 && <Notice tone='corn' icon='warn' text={t('read.missing', { titles: titlesOf(missing) })} />}
      {unsure && <Notice tone='corn' icon='eye' text={t('read.unsure')} />}
      <MinutesShown {...view} />
      {mayWrite && (
        <View className='m16'>
          <Button id='minutes-edit' kind='weak' text={t('read.edit')} onTap={onEdit} />
        </View>
      )}
      {!isReturning && <FailureNotice failure={failure} />}
      <Sheet open={isReturning} onClose={() => setReturning(false)} label={t('read.return')}>
        <TextArea
          id='return-reason'
          label={t('read.reason')}
          value={reason}
          onInput={setReason}
          maxLength={MOST.reasonMax}
          minLines={2}
        />
        <View className='sheet-foot'>
          <FailureNotice failure={failure} />
          <Button
            id='return-send'
            text={t('read.return')}
            busy={busy}
            disabled={reason.trim().length < MOST.reasonMin}
            onTap={() => void settle('return-minutes')}
          />
        </View>
      </Sheet>
    </Page>
  );
}
