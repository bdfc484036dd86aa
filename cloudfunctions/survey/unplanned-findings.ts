import type { PlaceId } from '@types_/identity/place';

/** How many findings of a place's earlier rounds have no owner, action or date yet (product.md section 3). One request. */
export type UnplannedFindings = (place: PlaceId) => Promise<number>;

/** Findings have no collection of their own yet: none is unplanned. */
export const unplannedFindings: UnplannedFindings = async () => 0;
