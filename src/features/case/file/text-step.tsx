import { CASE_LIMITS } from '@types_/case/limits';
import { FailureNotice } from '@/remote/failure-notice';
import { Notice } from '@/ui/notice';
import { PhotoGrid } from '@/ui/photo-grid';
import { TextArea } from '@/ui/text-area';
import { t } from '../words';
import type { Draft } from './draft';
import type { photosOf } from './photos';

interface Props {
  draft: Draft;
  kept: boolean;
  error: string | null;
  onText: (text: string) => void;
  photos: ReturnType<typeof photosOf>;
}

/** What happened, and photos of it. */
export function TextStep({ draft, kept, error, onText, photos }: Props) {
  const shown = draft.photos.map(({ id, url, fileId, failed }) => ({
    id,
    url,
    state: failed ? ('failed' as const) : fileId ? ('ready' as const) : ('uploading' as const),
  }));
  return (
    <>
      <TextArea
        id='case-text'
        label={t('file.text')}
        hideLabel
        value={draft.text}
        onInput={onText}
        placeholder={t('file.textPlaceholder')}
        maxLength={CASE_LIMITS.textMax}
        minLines={6}
        count
        {...(draft.text ? { hint: t(kept ? 'file.saved' : 'file.notSaved'), hintIcon: kept ? 'ok' : 'warn' } : {})}
        {...(error ? { error } : {})}
      />
      <PhotoGrid
        photos={shown}
        max={CASE_LIMITS.photos}
        onAdd={() => void photos.add()}
        addLabel={t('file.addPhoto')}
        onRemove={photos.remove}
        removeLabel={t('file.removePhoto')}
        onOpen={photos.retry}
        photoLabel={t('file.photo')}
      />
      {photos.full ? (
        <FailureNotice failure={photos.full} />
      ) : (
        photos.failed > 0 && <Notice tone='corn' icon='warn' text={t('file.photoFailed')} />
      )}
    </>
  );
}
