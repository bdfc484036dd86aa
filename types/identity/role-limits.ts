/** Of an office's name. */
export const OFFICE_MAX = 20;
/** Of a person's name. */
export const NAME_MAX = 80;
/** Of people who go, and of those who come, in one handover. */
export const HANDOVER_MAX = 60;
/** Letters of an invitation's code. */
export const CODE_LENGTH = 10;
