import type { CaseView } from '@types_/case/view';

/** What can be done about who handles a case, in the order in which it is needed most. */
const CHOICES = ['assign', 'keep', 'send-back', 'pass', 'take', 'merge', 'recuse', 'recuse-other'] as const;
export type Choice = (typeof CHOICES)[number];

/** What this reader can do now; what would do nothing is not offered. */
export function choicesFor({ allowed, as, handler, unclaimed, authorGone }: CaseView): Choice[] {
  const fits: Partial<Record<Choice, boolean>> = {
    take: handler?.mine !== true,
    merge: !unclaimed && !authorGone,
    'recuse-other': as === 'union-admin' || as === 'youth-league',
  };
  return CHOICES.filter(
    (choice) => allowed.includes(choice === 'recuse-other' ? 'recuse' : choice) && fits[choice] !== false,
  );
}
