import { View } from '@tarojs/components';
import type { Receipt } from '@types_/case/view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { navigateBack, redirectTo } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { CASE_PAGES } from '../pages';
import { keepHead } from '../verify/kept';
import { t } from '../words';
import { CheckStep } from './check-step';
import { AddToOpen, addNote, DangerFull, openDanger } from './danger-full';
import { changeDraft, dropDraft, useDraft } from './draft';
import { FILING_STEPS } from './filing-steps';
import { keepReceipt } from './kept-receipt';
import { isUploading, photosOf, startAgain } from './photos';
import { Question } from './question';

interface Props {
  student: { name: string; school: string };
  office: string;
}

/** The last look before a student sends: what is said, who will see the name, what comes next. */
export function LastLook({ student, office }: Props) {
  const { draft } = useDraft();
  const [sentAbout, setSentAbout] = useState(draft.aboutUnion);
  const {
    busy,
    failure: refusal,
    send,
  } = useSend<Receipt>((receipt) => {
    keepReceipt(receipt);
    keepHead(receipt.id, { seq: 0, hash: receipt.head });
    dropDraft();
    void redirectTo(CASE_PAGES.receipt);
  });
  async function submit() {
    const { topic, text, place, danger, aboutUnion, key } = draft;
    if (!topic) return void redirectTo(CASE_PAGES.file);
    setSentAbout(aboutUnion);
    const sent = draft.photos.flatMap(({ fileId }) => (fileId ? [fileId] : []));
    // The draft's own key, not one of this screen: closed and opened again, it is still the same wish.
    const said = { topic, text, place, danger, ...(aboutUnion ? { aboutUnion } : {}), photos: sent };
    const refused = await send(key, () => call('case', 'file', said, key));
    // An earlier try had arrived after all, with other words: what is sent from now on is a case of its own.
    if (refused?.code === 'KEY_REUSED') changeDraft(({ photos: old }) => ({ key: newKey(), photos: startAgain(old) }));
    if (refused?.code === 'CASE_TOPIC_GONE') changeDraft(() => ({ topic: null }));
    if (refused?.code === 'PHOTO_EXPIRED') changeDraft(({ photos: old }) => ({ photos: startAgain(old) }));
  }
  const uploading = isUploading(draft);
  const photos = photosOf(draft);
  // What was refused to other readers says nothing of these: least of all in which case to go on.
  const failure = sentAbout === draft.aboutUnion ? refusal : null;
  const toAdd = openDanger(failure);
  return (
    <Page
      title={t('file.title')}
      back
      dock={
        <Dock note={toAdd === '' ? t(uploading ? 'file.uploading' : 'file.note') : addNote(draft)}>
          {toAdd !== '' ? (
            <AddToOpen id={toAdd} text={draft.text} />
          ) : draft.topic || !failure ? (
            <Button id='send-case' text={t('file.send')} busy={busy} disabled={uploading} onTap={() => void submit()} />
          ) : (
            <Button id='topic-again' text={t('file.topicAgain')} onTap={() => void navigateBack()} />
          )}
        </Dock>
      }
    >
      <Steps total={FILING_STEPS.length} current={FILING_STEPS.length} />
      <Question title={t('file.check')} />
      <View>
        {photos.failed > 0 && (
          <>
            <Notice tone='corn' icon='warn' text={t('file.photoLost', { n: photos.failed })} />
            <FailureNotice failure={photos.full} />
            <Button
              id='photos-again'
              kind='weak'
              small
              text={t('file.photoAgain')}
              onTap={() => void photos.resume()}
            />
          </>
        )}
      </View>
      {/* Of its own: otherwise the whole page is sent again with it. */}
      <View>
        {failure?.code === 'CASE_DANGER_FULL' ? <DangerFull failure={failure} /> : <FailureNotice failure={failure} />}
      </View>
      <CheckStep draft={draft} {...student} office={office} onEdit={() => void navigateBack()} />
    </Page>
  );
}
