import { newKey } from '@/cloud/new-key';

/** An id for an item, an option or a row: it stays from one version to the next. */
export const freshId = (): string => `n${newKey().toLowerCase().slice(0, 11)}`;
