import type { ImportState } from '@types_/identity/roster-import';

const HOUR = 3_600_000;

/**
 * How long an import may be left alone before it ends by itself, in ms, and as what (product.md section 1). The first
 * hour is for a file that lies in storage in clear: nobody has looked into it yet.
 */
export const LEFT_ALONE = {
  received: { after: HOUR, endsAs: 'cancelled' },
  checking: { after: 24 * HOUR, endsAs: 'cancelled' },
  checked: { after: 24 * HOUR, endsAs: 'cancelled' },
  applying: { after: 24 * HOUR, endsAs: 'stopped' },
} as const satisfies Partial<Record<ImportState, { after: number; endsAs: ImportState }>>;
