/** The screens of filing, in their order; the last one is a page of its own. */
export const FILING_STEPS = ['topic', 'text', 'place', 'check'] as const;
export type FilingStep = (typeof FILING_STEPS)[number];
