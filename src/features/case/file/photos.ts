import { CASE_LIMITS } from '@types_/case/limits';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { uploadFile } from '@/platform/cloud';
import { chooseImages } from '@/platform/media';
import { changeDraft, type Draft, type DraftPhoto } from './draft';

const patch = (id: string, part: Partial<DraftPhoto>): void =>
  changeDraft(({ photos }) => ({
    photos: photos.map((photo) => (photo.id === id ? { ...photo, ...part } : photo)),
  }));

async function upload(draftKey: string, photo: DraftPhoto): Promise<void> {
  patch(photo.id, { failed: false });
  try {
    const folder = await call('case', 'open-photo-folder', { draft: draftKey });
    if (!folder.ok) throw new Error(folder.error.code);
    patch(photo.id, { fileId: await uploadFile(`${folder.data.folder}/${photo.id}.jpg`, photo.url) });
  } catch {
    patch(photo.id, { failed: true });
  }
}

async function add(draft: Draft): Promise<void> {
  const images = await chooseImages(CASE_LIMITS.photos - draft.photos.length);
  const picked = images.map(
    ({ path }): DraftPhoto => ({ id: newKey().slice(0, 12), url: path, fileId: null, failed: false }),
  );
  changeDraft(({ photos }) => ({ photos: [...photos, ...picked].slice(0, CASE_LIMITS.photos) }));
  await Promise.all(picked.map((photo) => upload(draft.key, photo)));
}

export const isUploading = ({ photos }: Draft): boolean =>
  photos.some(({ fileId, failed }) => fileId === null && !failed);

/** Photos of a draft: picked, put into the draft's own folder in the cloud at once, tried again or removed. */
export const photosOf = (draft: Draft) => ({
  add: () => add(draft),
  retry: (id: string) => {
    const photo = draft.photos.find((one) => one.id === id);
    if (photo?.failed) void upload(draft.key, photo);
  },
  remove: (id: string) => changeDraft(({ photos }) => ({ photos: photos.filter((photo) => photo.id !== id) })),
  anyFailed: draft.photos.some(({ failed }) => failed),
});
