import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
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
  onStale: () => void;
}

/** All that was written, to be read once more and handed on. */
export function MinutesCheck({ view, onStale }: Props) {
  const { draft, isStale, drop, sent } = useMinutesDraft(view, 0);
  const { busy, failure, send } = useSend<unknown>(() => {
    sent();
    void toast(t('write.submitted'));
    void navigateBack();
  });
  const wish = wishOf(draft, view);
  async function submit() {
    const failed = await send(JSON.stringify(wish), (key) => call('appointment', 'submit-minutes', wish, key));
    if (failed?.code === 'MINUTES_MOVED_ON') onStale();
  }
  const leave = () => {
    drop();
    void navigateBack();
  };
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
      {isStale && <Stale onDrop={leave} />}
      <MinutesShown {...wish} cases={view.cases} />
      {name ? (
        <Notice tone='maple' icon='warn' text={t('write.name', { name })} />
      ) : (
        <FailureNotice failure={failure} />
      )}
    </Page>
  );
}
