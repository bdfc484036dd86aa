import { View } from '@tarojs/components';
import type { SavedReply } from '@types_/case/reply-view';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { navigateTo } from '@/platform/navigation';
import { Chip } from '@/ui/chip';
import { CASE_PAGES } from '../pages';
import { offeredFor } from './offered';
import { useReplies } from './use-replies';
import { t } from './words';

/** So many are offered before the others are asked for. */
const FIRST = 3;

interface Props {
  view: CaseView;
  onPick: (reply: SavedReply) => void;
  /** With all of them, and the way to edit them. */
  whole?: boolean;
}

/** The saved replies that fit a case: one tap writes the letter. */
export function ReplyChips({ view, onPick, whole = false }: Props) {
  const replies = useReplies();
  const [all, setAll] = useState(false);
  const offered = offeredFor(view.category, replies);
  return (
    <View className='wrap'>
      {offered.slice(0, all ? offered.length : FIRST).map((reply) => (
        <Chip key={reply.id} id={`saved-${reply.id}`} tone='brand' text={reply.name} onTap={() => onPick(reply)} />
      ))}
      {whole && offered.length > FIRST && (
        <Chip id='saved-more' text={t(all ? 'fewer' : 'more')} onTap={() => setAll(!all)} />
      )}
      {whole && all && (
        <Chip id='saved-edit' icon='pen' text={t('edit')} onTap={() => void navigateTo(CASE_PAGES.replies)} />
      )}
    </View>
  );
}
