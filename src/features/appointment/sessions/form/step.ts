import type { SessionTemplateView } from '@types_/appointment/session-view';
import type { Draft } from './draft';

/** What every step of the form is given. */
export interface StepProps {
  template: SessionTemplateView;
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}
