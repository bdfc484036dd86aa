import type { CaseView } from '@types_/case/view';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import type { useStep } from '../use-step';
import { t } from '../words';
import { addressed } from './addressee';

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  onAnswer: () => void;
}

/** What the desk can do now: take it, or write. */
export function DeskDock({ view, step, onAnswer }: Props) {
  const canAcknowledge = view.allowed.includes('acknowledge');
  const canWrite = view.allowed.includes('reply') || view.allowed.includes('answer');
  if (!canWrite) return null;
  return (
    <Dock>
      {canAcknowledge && (
        <Button
          id='acknowledge'
          text={t('desk.acknowledge')}
          icon='ok'
          busy={step.busy}
          onTap={() => void step.take('acknowledge', {})}
        />
      )}
      <Button
        id='write'
        kind={canAcknowledge ? 'outline' : 'primary'}
        text={addressed('title', view)}
        icon='pen'
        onTap={onAnswer}
      />
    </Dock>
  );
}
