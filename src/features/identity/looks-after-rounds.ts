import { ROUND_READERS } from '@domain/identity/round-roles';
import type { Me } from '@types_/identity/me';
import { placesWith } from './places';

/** Whether somebody looks after the surveys of any place now. */
export const looksAfterRounds = (me: Me): boolean => placesWith(me, ROUND_READERS).length > 0;
