import { View } from '@tarojs/components';
import type { DigestDraft } from '@types_/case/digest-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Said } from '../detail/said';
import { topicText } from '../topic-text';
import { DraftNotes } from './draft-notes';
import { ReasonSheet } from './reason-sheet';
import { t } from './words';

interface Props {
  draft: DigestDraft;
  onChanged: (draft: DigestDraft) => void;
}

/** A digest as a second person reads it: public, or back with a reason; a public one can be taken down. */
export function Review({ draft, onChanged }: Props) {
  const [asking, setAsking] = useState(false);
  const { id, state, version, students } = draft;
  const isPublic = state === 'published';
  const { busy, failure, send } = useSend<DigestDraft>((next) => {
    setAsking(false);
    onChanged(next);
  });
  const publish = () => void send('publish', (key) => call('case', 'publish-digest', { id, version }, key));
  const back = (reason: string) =>
    void send(reason, (key) => call('case', isPublic ? 'withdraw-digest' : 'return-digest', { id, reason }, key));
  return (
    <Page
      title={t('draft.title')}
      back
      dock={
        <Dock>
          <Button
            id='give-back'
            kind='outline'
            text={t(isPublic ? 'review.withdraw' : 'review.return')}
            onTap={() => setAsking(true)}
          />
          {!isPublic && <Button id='publish' icon='ok' text={t('review.publish')} busy={busy} onTap={publish} />}
        </Dock>
      }
    >
      <View className='t20'>{draft.title}</View>
      <View className='t15 i3 m4'>{topicText(draft)}</View>
      <View>
        {isPublic && <Notice tone='pine' icon='ok' text={t('review.published')} />}
        {!asking && <FailureNotice failure={failure} />}
      </View>
      <DraftNotes draft={draft} />
      <View className='m12'>
        <Block padded>
          <Said text={draft.text} />
        </Block>
      </View>
      {students !== null && <View className='t13 i3 m8'>{t('draft.students', { n: students })}</View>}
      <View>
        {asking && (
          <ReasonSheet
            kind={isPublic ? 'down' : 'send'}
            busy={busy}
            failure={failure}
            onSend={back}
            onClose={() => setAsking(false)}
          />
        )}
      </View>
    </Page>
  );
}
