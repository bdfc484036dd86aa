import { overviewText } from '@/i18n/overview-text';

/** What is left out of the rates, each in a column of its own. */
export const EXCLUDED = ['refused', 'withdrawn', 'unreachable', 'merged', 'unclaimed'] as const;

export const excludedText = (why: (typeof EXCLUDED)[number]): string => overviewText(`figures.${why}`);
