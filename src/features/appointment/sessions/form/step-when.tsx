import type { StepProps } from './step';
import { WhenFields } from './when-fields';

/** On which day, and when. */
export const StepWhen = ({ draft, onChange }: StepProps) => <WhenFields times={draft} onChange={onChange} />;
