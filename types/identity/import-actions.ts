import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { ImportProblem, ImportView } from './roster-import';

const ImportId = z.strictObject({ id: z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/)) });

/** A school's roster, from a file: left by the phone at the path that `reserve-import` gave it before. */
export const importActions = {
  'list-imports': reads(z.strictObject({}), z.object({ imports: z.array(ImportView) })),
  'reserve-import': writes(
    z.strictObject({ fileName: writtenText(1, 100) }),
    z.object({ id: z.string(), path: z.string() }),
  ),
  'start-import': writes(z.extend(ImportId, { fileId: z.string().check(z.maxLength(300)) }), ImportView),
  'continue-import': writes(ImportId, ImportView),
  /** `closes`: students who are not in the file are marked as having left. */
  'apply-import': writes(z.extend(ImportId, { closes: z.boolean() }), ImportView),
  'cancel-import': writes(ImportId, ImportView),
  'list-import-problems': reads(
    z.extend(ImportId, { from: z.int().check(z.minimum(0), z.maximum(1_000_000)) }),
    z.object({ total: z.int(), problems: z.array(ImportProblem) }),
  ),
};
