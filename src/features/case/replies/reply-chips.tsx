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

/** So many are offered on the case. */
const FIRST = 3;

interface Props {
  view: CaseView;
  onPick: (reply: SavedReply) => void;
  /** In the letter itself: they are asked for, all of them, with the way to edit them. */
  folded?: boolean;
}

/** The saved replies that fit a case: one tap writes the letter. */
export function ReplyChips({ view, onPick, folded = false }: Props) {
  const replies = useReplies();
  const [all, setAll] = useState(false);
  const offered = offeredFor(view.category, replies);
  const first = folded ? 0 : FIRST;
  return (
    <View className='wrap'>
      {offered.slice(0, all ? offered.length : first).map((reply) => (
        <Chip key={reply.id} id={`saved-${reply.id}`} tone='brand' text={reply.name} onTap={() => onPick(reply)} />
      ))}
      {folded && <Chip id='saved-more' text={t(all ? 'fewer' : 'quick')} onTap={() => setAll(!all)} />}
      {folded && all && (
        <Chip id='saved-edit' icon='pen' text={t('edit')} onTap={() => void navigateTo(CASE_PAGES.replies)} />
      )}
    </View>
  );
}
