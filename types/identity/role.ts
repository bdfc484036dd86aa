import * as z from '../core/zod';

/** Roles with a term, as in product.md section 1. What a student may do follows from the binding, not from a membership. */
export const ROLES = [
  'representative',
  'officer',
  'union-admin',
  'department',
  'youth-league',
  'city-viewer',
  'city-admin',
  'province-viewer',
  'province-admin',
] as const;
export const Role = z.enum(ROLES);
export type Role = (typeof ROLES)[number];
