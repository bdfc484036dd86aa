import * as z from '../core/zod';

export const SessionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,40}$/));
/** Of an application, as it stands in public lists: nobody finds its person by it. */
export const Ticket = z.string().check(z.regex(/^[0-9a-f]{16}$/));
export const SchoolId = z.string().check(z.regex(/^\d{10}$/));
