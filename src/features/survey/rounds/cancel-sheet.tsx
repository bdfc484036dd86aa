import type { RoundPlan } from '@types_/survey/round-view';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { ReasonSheet } from '../reason-sheet';
import { t } from './words';

interface Props {
  plan: RoundPlan;
  onDone: () => void;
  onClose: () => void;
}

/** Why, and what it means: there is no way back. */
export function CancelSheet({ plan: { id, state }, onDone, onClose }: Props) {
  const { busy, failure, send } = useSend<{ id: string }>(() => {
    void toast(t('cancel.done'));
    onDone();
  });
  return (
    <ReasonSheet
      id='cancel'
      title={t('cancel.title')}
      text={t(state === 'planned' ? 'cancel.planned' : 'cancel.open')}
      deed={t('cancel.do')}
      isFinal
      label={t('cancel.reason')}
      hint={t(state === 'open' ? 'cancel.reasonHintOpen' : 'cancel.reasonHint')}
      missing={t('cancel.reasonMissing')}
      onDo={(reason) => void send(reason, (key) => call('survey', 'cancel-round', { id, reason }, key))}
      {...{ busy, failure, onClose }}
    />
  );
}
