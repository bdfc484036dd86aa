import type { SavedReply } from '@types_/case/reply-view';
import type { CaseView } from '@types_/case/view';
import { Section } from '@/ui/section';
import { ReplyChips } from './reply-chips';
import { t } from './words';

/** On the case itself, for whoever may answer: the replies that fit, so that an answer needs no keyboard. */
export function QuickReplies({ view, onPick }: { view: CaseView; onPick: (reply: SavedReply) => void }) {
  if (!view.allowed.includes('reply')) return null;
  return (
    <Section title={t('quick')}>
      <ReplyChips view={view} onPick={onPick} />
    </Section>
  );
}
