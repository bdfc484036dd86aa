import * as z from '../core/zod';
import { CASE_ROLES, CASE_STATUSES, LEAGUE_TASKS, REFUSAL_GROUNDS } from './status';

export const CaseStatus = z.enum(CASE_STATUSES);
export const RefusalGround = z.enum(REFUSAL_GROUNDS);
export const CaseRole = z.enum(CASE_ROLES);
export const LeagueTask = z.enum(LEAGUE_TASKS);
