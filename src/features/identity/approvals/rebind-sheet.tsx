import type { WaitingView } from '@types_/identity/approval-view';
import { DecisionSheet } from './decision-sheet';
import { ProofForm } from './proof-form';
import { useDecision } from './use-decision';
import { t } from './words';

interface Props {
  request: Extract<WaitingView, { kind: 'rebind' }>;
  onDecided: () => void;
  onClose: () => void;
}

/** A student has a new phone: yes only with how they were known, no only with a reason. */
export function RebindSheet({ request, onDecided, onClose }: Props) {
  const decision = useDecision(request.id, onDecided);
  return (
    <DecisionSheet title={t('rebind.title', { name: request.name })} decision={decision} onClose={onClose}>
      {(more) => <ProofForm {...decision}>{more}</ProofForm>}
    </DecisionSheet>
  );
}
