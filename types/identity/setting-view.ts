import * as z from '../core/zod';
import { InstitutionId } from './institution';

/** One of a school's settings as those see it who look after it; `version`: who changes it says what they have seen. */
export const settingShape = { place: InstitutionId, school: z.string(), version: z.int() };

/** Which school's. */
export const ofSchool = z.strictObject({ place: InstitutionId });

/** A setting as it is to be, whole. */
export const settingWish = <S extends Record<string, z.ZodMiniType>>(wish: S) =>
  z.strictObject({ place: InstitutionId, version: z.int().check(z.minimum(0)), ...wish });
