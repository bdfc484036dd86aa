import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { call } from '@/cloud/call';
import { errorText } from '@/i18n/error-text';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { MinutesSteps, Stale } from './minutes-editor';
import { MinutesShown } from './minutes-shown';
import { wishOf, wordsAt } from './minutes-wish';
import { sessionText } from './texts';
import { useMinutesDraft } from './use-minutes-draft';
import { t } from './words';

interface Props {
  view: MinutesDraft;
  /** Which the editor showed: what was handed in behind it is not replaced unseen. */
  version: number;
}

/** All that was written, to be read once more and handed on. */
export function MinutesCheck({ view, version }: Props) {
  const { draft, isStale, leave } = useMinutesDraft(view, 0);
  const { busy, failure, send } = useSend<unknown>(() => {
    void toast(t('write.submitted'));
    leave('sent');
  });
  const wish = wishOf(draft, { ...view, version });
  async function submit() {
    const failed = await send(JSON.stringify(wish), (key) => call('appointment', 'submit-minutes', wish, key));
    if (failed?.code !== 'MINUTES_MOVED_ON') return;
    void toast(errorText(failed));
    leave('moved');
  }
  const { at: from, length } = failure?.params ?? {};
  const name = failure?.code === 'MINUTES_NAMES_STUDENT' ? wordsAt(wish, Number(from), Number(length)) : null;
  return (
    <Page
      title={t('write.title')}
      subtitle={sessionText(view.session)}
      back
      dock={
        <Dock note={t('write.note')}>
          <Button id='minutes-next' text={t('write.submit')} busy={busy} onTap={() => void submit()} />
        </Dock>
      }
    >
      <MinutesSteps view={view} />
      {isStale && <Stale onDrop={() => leave('dropped')} />}
      <MinutesShown {...wish} cases={view.cases} />
      {name ? (
        <Notice tone='maple' icon='warn' text={t('write.name', { name })} />
      ) : (
        <FailureNotice failure={failure} />
      )}
    </Page>
  );
}
