import type { Receipt } from '@types_/case/view';
import { getStored, setStored } from '@/platform/storage';

const STORED_AS = 'last-receipt';

/** Keeps the receipt of the case just filed: the page that shows it finds it again when WeChat was closed meanwhile. */
export const keepReceipt = (receipt: Receipt): void => {
  setStored(STORED_AS, receipt);
};

/** The receipt of the case filed last on this phone, if any. */
export const keptReceipt = (): Receipt | null => (getStored(STORED_AS) as Receipt | undefined) ?? null;
