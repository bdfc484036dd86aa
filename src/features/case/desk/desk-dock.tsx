import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import type { useStep } from '../use-step';
import { t } from '../words';
import { addressed } from './addressee';

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  /** A letter lies over it: what is being sent is shown there. */
  writing: boolean;
  onAnswer: () => void;
}

/** What the desk can do now: take it, or write. */
export function DeskDock({ view, step, writing, onAnswer }: Props) {
  const canAcknowledge = view.allowed.includes('acknowledge');
  const canWrite = view.allowed.includes('reply') || view.allowed.includes('answer');
  if (!canWrite) return null;
  return (
    <Dock>
      {/* Of its own, so that the way to write is not sent again when it goes. */}
      <View className='dock-part'>
        {canAcknowledge && (
          <Button
            id='acknowledge'
            text={t('desk.acknowledge')}
            icon='ok'
            busy={step.busy && !writing}
            onTap={() => void step.take('acknowledge', {})}
          />
        )}
      </View>
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
