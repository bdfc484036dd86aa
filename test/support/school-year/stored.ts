import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _, Collection } from '../../../cloudfunctions/_kit/database';

const PAGE = 1000;
const AT_ONCE = 100;

/** Of every case, what says whether it has changed and whether it waits for anything. */
export type Glance = Pick<CaseDocument, '_id' | 'version' | 'phase' | 'wakeAt' | 'unnoticed' | 'uncounted'> &
  Pick<CaseDocument, 'authorId' | 'recused' | 'schoolId' | 'open' | 'turn' | 'department' | 'dueDay' | 'escalatedAt'>;
const GLANCE = [
  ...['_id', 'version', 'phase', 'wakeAt', 'unnoticed', 'uncounted', 'authorId', 'recused', 'schoolId'],
  ...['open', 'turn', 'department', 'dueDay', 'escalatedAt'],
];

/** All cases there are, a thousand in a look. */
export async function glanceAtAll(): Promise<Glance[]> {
  const all: Glance[] = [];
  for (;;) {
    const page = await cases.walk(all.at(-1)?._id ?? '', PAGE, GLANCE);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

/** Some cases, whole. */
export async function casesOf(ids: readonly string[]): Promise<CaseDocument[]> {
  const found: CaseDocument[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = ids.slice(start, start + AT_ONCE);
    const query = cases.find({ _id: _.in([...part]) });
    found.push(...(await query.limit(AT_ONCE).get()).data);
  }
  return found;
}

/** Whether anything decided is still to be carried out at an 议题 or a place. */
export async function isAnythingWaiting(): Promise<boolean> {
  const names = ['matters', 'places'];
  const counts = await Promise.all(names.map((name) => new Collection(name).count({ waiting: true })));
  return counts.some((count) => count > 0);
}

/** Whether a case is to be woken by now. */
export const isAnythingDue = async (now: Date): Promise<boolean> => (await cases.count({ wakeAt: _.lte(now) })) > 0;
