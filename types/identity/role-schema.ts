import * as z from '../core/zod';
import { ROLES, STAFF_ROLES, STUDENT_ROLES } from './role';

export const Role = z.enum(ROLES);
export const StudentRole = z.enum(STUDENT_ROLES);
export const StaffRole = z.enum(STAFF_ROLES);
