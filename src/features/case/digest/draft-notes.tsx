import { View } from '@tarojs/components';
import type { DigestDraft } from '@types_/case/digest-view';
import { Notice } from '@/ui/notice';
import { t } from './words';

/** What whoever writes or reviews must not overlook: why it came back, words that are a student's. */
export function DraftNotes({ draft }: { draft: DigestDraft | null }) {
  if (!draft) return null;
  const { state, reason, repeats, unsure, away } = draft;
  return (
    <View>
      {(state === 'returned' || state === 'withdrawn') && (
        <Notice tone='corn' icon='redo' text={t(`draft.${state}`, { reason })} />
      )}
      {repeats.length > 0 && (
        <Notice tone='corn' icon='warn' text={`${t('draft.repeats')} ${repeats.map((one) => `“${one}”`).join(' ')}`} />
      )}
      {away && state !== 'published' && <Notice tone='brand' icon='info' text={t('draft.away')} />}
      {unsure && <Notice tone='corn' icon='eye' text={t('draft.unsure')} />}
    </View>
  );
}
