import type { TimelineEntry } from '@types_/case/view';
import { momentText } from '@/i18n/dates';
import { Memo } from '@/ui/memo';
import { Said } from '../detail/said';
import { t } from './words';

/** A note in the timeline: between the letters, and plainly none of them. */
export const NoteEntry = ({ entry }: { entry: TimelineEntry }) => (
  <Memo from={entry.office} meta={t('note.meta', { time: momentText(entry.at) })} mark={t('note.only')}>
    <Said text={entry.text ?? ''} />
  </Memo>
);
