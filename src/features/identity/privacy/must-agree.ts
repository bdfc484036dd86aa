import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Me } from '@types_/identity/me';
import { isKnown } from '../is-known';

/** Whether somebody is known here and has agreed to another text than the one in force. */
export const mustAgree = (me: Me | null): boolean => isKnown(me) && me?.agreed !== AGREEMENT_VERSION;
