import type { ImportState } from '@types_/identity/roster-import';

const HOUR = 3_600_000;

/**
 * How long an import may be left alone before it ends by itself, in ms, and as what (product.md section 1). An
 * hour is for what may lie in storage in clear: a file on its way there, or one that nobody has looked into yet.
 */
export const LEFT_ALONE = {
  reserved: { after: HOUR, endsAs: 'cancelled' },
  received: { after: HOUR, endsAs: 'cancelled' },
  checking: { after: 24 * HOUR, endsAs: 'cancelled' },
  checked: { after: 24 * HOUR, endsAs: 'cancelled' },
  applying: { after: 24 * HOUR, endsAs: 'stopped' },
} as const satisfies Partial<Record<ImportState | 'reserved', { after: number; endsAs: ImportState }>>;
