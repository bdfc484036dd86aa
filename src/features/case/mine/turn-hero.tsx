import type { CaseRow } from '@types_/case/view';
import { Hero } from '@/ui/hero';
import { CaseRing } from '../case-ring';
import { lineFor } from '../line';

/** The one matter that waits for me first. */
export const TurnHero = ({ row, onTap }: { row: CaseRow; onTap: () => void }) => (
  <Hero id='turn-hero' ring={<CaseRing {...row} size='hero' />} title={row.title} text={lineFor(row)} onTap={onTap} />
);
