import type { CaseView } from '@types_/case/view';

type Told = Pick<CaseView, 'author' | 'callable' | 'danger' | 'timeline' | 'turn'>;

/** Whether the reader sees no number since they wrote down themself that there is danger, and its student has said nothing yet (decision 35). */
export const isOwnWord = ({ author, callable, danger, timeline, turn }: Told): boolean =>
  !callable &&
  author !== null &&
  danger &&
  turn !== 'nobody' &&
  timeline.some(({ type, told, mine }) => type === 'file' && told !== undefined && mine) &&
  timeline.every(({ type, role }) => type === 'file' || (type !== 'claim' && role !== 'author'));
