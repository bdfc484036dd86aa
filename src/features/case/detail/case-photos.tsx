import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { previewImages } from '@/platform/media';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { PhotoGrid } from '@/ui/photo-grid';
import { TimelineNote } from '@/ui/timeline-note';
import { t } from '../words';
import { photoNotes } from './photo-notes';

/** A case's photos: how far their check has come, and those that this reader may see. */
export function CasePhotos({ view }: { view: CaseView }) {
  const hidden =
    view.as === 'author' ? [] : view.photos.filter(({ state }) => state === 'checking' || state === 'rejected');
  return (
    <View>
      {photoNotes(view).map((text) => (
        <TimelineNote key={text} icon='cam' text={text} />
      ))}
      {view.photoTicket && <Album count={view.photos.length - hidden.length} ticket={view.photoTicket} />}
    </View>
  );
}

/** Looked at on a tap, by addresses that last ten minutes. */
function Album({ count, ticket }: { count: number; ticket: string }) {
  const [urls, setUrls] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function show() {
    setBusy(true);
    const reply = await call('case', 'view-photos', { ticket });
    setBusy(false);
    if (reply.ok) setUrls(reply.data.photos);
    setFailure(reply.ok ? null : reply.error);
  }
  if (urls.length === 0)
    return (
      <>
        <Button
          id='show-photos'
          kind='weak'
          icon='cam'
          small
          busy={busy}
          text={t('case.showPhotos', { n: count })}
          onTap={() => void show()}
        />
        <FailureNotice failure={failure} />
      </>
    );
  return (
    <PhotoGrid
      photos={urls.map((url, index) => ({ id: String(index), url }))}
      max={urls.length}
      photoLabel={t('file.photo')}
      onOpen={(id) => void previewImages(urls, urls[Number(id)] ?? '')}
    />
  );
}
