import { View } from '@tarojs/components';
import { DIGEST_LIMITS as LIMITS } from '@types_/case/digest';
import type { About, DigestDraft } from '@types_/case/digest-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TextArea } from '@/ui/text-area';
import { useLetterDraft } from '../letter-draft';
import { DraftNotes } from './draft-notes';
import { t } from './words';

interface Props {
  about: About;
  draft: DigestDraft | null;
  onChanged: (draft: DigestDraft) => void;
}

/** What everybody may read, in an officer's own words; kept on the phone while it is being written. */
export function WriteDigest({ about, draft, onChanged }: Props) {
  const title = useLetterDraft(about.id, 'digest-title');
  const text = useLetterDraft(about.id, 'digest-text');
  const [tried, setTried] = useState(false);
  const shown = { title: title.text || draft?.title || '', text: text.text || draft?.text || '' };
  const { busy, failure, send } = useSend<DigestDraft>((next) => {
    title.sent();
    text.sent();
    if (next.state === 'draft') void toast(t('draft.saved'));
    onChanged(next);
  });
  const isShort = {
    title: shown.title.trim().length < LIMITS.titleMin,
    text: shown.text.trim().length < LIMITS.textMin,
  };
  function submit(isDone: boolean) {
    setTried(true);
    if (isShort.title || isShort.text) return;
    const say = { about, version: draft?.version ?? 0, ...shown, submit: isDone };
    void send(JSON.stringify(say), (key) => call('case', 'write-digest', say, key));
  }
  const error = (name: keyof typeof isShort) => (tried && isShort[name] ? { error: t('draft.short') } : {});
  return (
    <Page
      title={t('draft.title')}
      back
      dock={
        <Dock>
          <Button id='digest-save' kind='outline' text={t('draft.save')} onTap={() => submit(false)} />
          <Button id='digest-submit' text={t('draft.submit')} busy={busy} onTap={() => submit(true)} />
        </Dock>
      }
    >
      <View className='t15 i2'>{t('draft.hint')}</View>
      <View>{draft?.state === 'review' && <Notice tone='brand' icon='info' text={t('review.mine')} />}</View>
      <DraftNotes draft={draft} />
      <Field
        id='digest-title'
        label={t('draft.name')}
        value={shown.title}
        onInput={title.write}
        placeholder={t('draft.namePlaceholder')}
        maxLength={LIMITS.titleMax}
        {...error('title')}
      />
      <TextArea
        id='digest-text'
        label={t('draft.text')}
        value={shown.text}
        onInput={text.write}
        placeholder={t('draft.textPlaceholder')}
        maxLength={LIMITS.textMax}
        minLines={6}
        count
        {...error('text')}
      />
      <View>
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}
