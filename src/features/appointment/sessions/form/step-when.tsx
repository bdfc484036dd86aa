import { View } from '@tarojs/components';
import { Notice } from '@/ui/notice';
import { t } from '../words';
import { startProblemOf } from './problem-text';
import type { StepProps } from './step';
import { WhenFields } from './when-fields';

/** On which day, and when; a day or an hour that cannot be is said here, where it is chosen. */
export function StepWhen({ draft, onChange, template }: StepProps) {
  const problem = startProblemOf(draft, template.holidays, new Date());
  return (
    <>
      <WhenFields times={draft} onChange={onChange} />
      <View>{problem && <Notice tone='corn' icon='warn' text={t(`problem.${problem}`)} />}</View>
    </>
  );
}
