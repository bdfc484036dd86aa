import { withoutMetadata } from '@domain/core/image-metadata';
import { CASE_LIMITS } from '@types_/case/limits';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { uploadFile } from '@/platform/cloud';
import { chooseImages } from '@/platform/media';
import { forgetPhoto, preparePhoto } from '@/platform/photo';
import { changeDraft, type Draft, type DraftPhoto } from './draft';

const patch = (id: string, part: Partial<DraftPhoto>): void =>
  changeDraft(({ photos }) => ({
    photos: photos.map((photo) => (photo.id === id ? { ...photo, ...part } : photo)),
  }));

async function upload({ key: draft, danger }: Draft, photo: DraftPhoto): Promise<void> {
  const { id } = photo;
  patch(id, { failed: false, refused: undefined });
  try {
    const url = photo.clean ? photo.url : await preparePhoto(photo.url, `photo-${id}.jpg`, withoutMetadata);
    patch(id, { url, clean: true });
    const folder = await call('case', 'open-photo-folder', { draft, photo: id, danger }, newKey());
    if (!folder.ok) return patch(id, { failed: true, refused: folder.error });
    patch(id, { fileId: await uploadFile(`${folder.data.folder}/${id}.jpg`, url) });
  } catch {
    patch(photo.id, { failed: true });
  }
}

async function add(draft: Draft): Promise<void> {
  const images = await chooseImages(CASE_LIMITS.photos - draft.photos.length);
  const picked = images.map(
    ({ path }): DraftPhoto => ({ id: newKey().slice(0, 12), url: path, clean: false, fileId: null, failed: false }),
  );
  changeDraft(({ photos }) => ({ photos: [...photos, ...picked].slice(0, CASE_LIMITS.photos) }));
  await Promise.all(picked.map((photo) => upload(draft, photo)));
}

/** What was in the cloud is not there any more, or belongs to another key: it goes up again from the phone, where it still is. */
export const startAgain = (photos: readonly DraftPhoto[]): DraftPhoto[] =>
  photos.filter(({ clean }) => clean).map((photo) => ({ ...photo, fileId: null, failed: true }));

export const isUploading = ({ photos }: Draft): boolean =>
  photos.some(({ fileId, failed }) => fileId === null && !failed);

/** Photos of a draft: picked, made small and clean, put into the draft's own folder in the cloud at once, tried again or removed. */
export const photosOf = (draft: Draft) => ({
  add: () => add(draft),
  retry: (id: string) => {
    const photo = draft.photos.find((one) => one.id === id);
    if (photo?.failed) void upload(draft, photo);
  },
  remove: (id: string) => {
    const photo = draft.photos.find((one) => one.id === id);
    changeDraft(({ photos }) => ({ photos: photos.filter((one) => one.id !== id) }));
    if (photo?.clean) forgetPhoto(photo.url);
  },
  /** All that did not arrive, once more. */
  resume: async () => {
    await Promise.all(draft.photos.filter(({ failed }) => failed).map((photo) => upload(draft, photo)));
  },
  failed: draft.photos.filter(({ failed }) => failed).length,
  /** That a day holds no more of them: trying again does not help. */
  full: draft.photos.find(({ failed, refused }) => failed && refused?.code === 'PHOTO_DAY_FULL')?.refused ?? null,
});
