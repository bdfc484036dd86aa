import type { Failure } from '@types_/core/envelope';
import type { ImportView } from '@types_/identity/roster-import';
import { momentText } from '@/i18n/dates';
import { errorText } from '@/i18n/error-text';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { isRunning } from './import-states';
import { refusalText, t } from './words';

function progressText({ state, handled, total }: ImportView): string {
  if (total === 0) return t('reading');
  if (handled === total) return t('comparing');
  return t(state === 'applying' ? 'applying' : 'checking', { handled, total });
}

/** Where an import stands, in a bar or a sentence. */
export function ImportStatus({ view, failure }: { view: ImportView; failure: Failure | null }) {
  const { state, handled, total, counts, refusal, doneAt } = view;
  const trouble = failure && <Notice tone='maple' icon='warn' text={errorText(failure)} />;
  if (isRunning(state))
    return (
      <>
        <Progress id='import-progress' done={handled} total={total} text={progressText(view)} />
        {trouble}
      </>
    );
  if (trouble) return trouble;
  if (state === 'done') return <Notice tone='pine' icon='ok' text={t('done', { day: momentText(doneAt ?? '') })} />;
  if (state === 'refused' && refusal)
    return <Notice tone='maple' icon='warn' text={t('refused', { why: refusalText(refusal) })} />;
  if (state === 'stopped') return <Notice tone='corn' icon='pause' text={t('stopped')} />;
  if (state === 'cancelled') return <Notice tone='corn' icon='no' text={t('dropped')} />;
  if (total === 0) return <Notice tone='maple' icon='warn' text={t('nothingUsable')} />;
  if (counts.added + counts.changed === 0)
    return <Notice tone='pine' icon='ok' text={t(counts.closed === 0 ? 'same' : 'onlyMissing')} />;
  return <Notice tone='brand' icon='eye' text={t('checkedText')} />;
}
