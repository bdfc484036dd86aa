import type { SessionTemplateView } from '@types_/appointment/session-view';
import type { Draft } from './draft';

/** The questions of the form, each on a page of its own; the last shows what was answered. */
export const STEPS = ['which', 'host', 'when', 'many', 'how', 'check'] as const;
export type StepName = (typeof STEPS)[number];

/** What every step of the form is given. */
export interface StepProps {
  template: SessionTemplateView;
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}
