import type { CaseEvent } from './state';

const INTERNAL: readonly CaseEvent['what']['name'][] = ['take', 'pass', 'note'];

/** Whether an entry is for those who handle the case: who has it in hand, what they tell each other. Its author sees that there is one. */
export const isInternal = ({ what }: Pick<CaseEvent, 'what'>): boolean => isInternalStep(what.name);

/** The same by the name of the step alone. */
export const isInternalStep = (name: CaseEvent['what']['name']): boolean => INTERNAL.includes(name);
