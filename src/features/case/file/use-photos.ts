import { CASE_LIMITS } from '@types_/case/limits';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { uploadFile } from '@/platform/cloud';
import { chooseImages } from '@/platform/media';
import type { Draft, DraftPhoto } from './draft';

type Change = (part: (draft: Draft) => Partial<Draft>) => void;

const patch = (photos: DraftPhoto[], id: string, part: Partial<DraftPhoto>): DraftPhoto[] =>
  photos.map((photo) => (photo.id === id ? { ...photo, ...part } : photo));

/** Photos of a draft: picked, put into the draft's own folder in the cloud at once, tried again or removed. */
export function usePhotos(draft: Draft, change: Change) {
  async function upload(photo: DraftPhoto): Promise<void> {
    change(({ photos }) => ({ photos: patch(photos, photo.id, { failed: false }) }));
    try {
      const folder = await call('case', 'open-photo-folder', { draft: draft.key });
      if (!folder.ok) throw new Error(folder.error.code);
      const fileId = await uploadFile(`${folder.data.folder}/${photo.id}.jpg`, photo.url);
      change(({ photos }) => ({ photos: patch(photos, photo.id, { fileId }) }));
    } catch {
      change(({ photos }) => ({ photos: patch(photos, photo.id, { failed: true }) }));
    }
  }

  async function add(): Promise<void> {
    const images = await chooseImages(CASE_LIMITS.photos - draft.photos.length);
    const picked = images.map(
      ({ path }): DraftPhoto => ({ id: newKey().slice(0, 12), url: path, fileId: null, failed: false }),
    );
    change(({ photos }) => ({ photos: [...photos, ...picked].slice(0, CASE_LIMITS.photos) }));
    await Promise.all(picked.map(upload));
  }

  return {
    add,
    retry: (id: string) => {
      const photo = draft.photos.find((one) => one.id === id);
      if (photo?.failed) void upload(photo);
    },
    remove: (id: string) => change(({ photos }) => ({ photos: photos.filter((photo) => photo.id !== id) })),
    uploading: draft.photos.some(({ fileId, failed }) => fileId === null && !failed),
    failed: draft.photos.some(({ failed }) => failed),
  };
}
