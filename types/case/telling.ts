/** How something was told to the desk. */
export const TOLD_WAYS = ['counter', 'phone', 'paper'] as const;

/** Letters of the code on the slip. */
export const CLAIM_CODE_LENGTH = 8;
