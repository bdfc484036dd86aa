import { _ } from '../../../cloudfunctions/_kit/database';
import { type NoticeDocument, notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';

const PAGE = 1000;

async function everyNotice(query: Record<string, unknown>): Promise<NoticeDocument[]> {
  const all: NoticeDocument[] = [];
  for (;;) {
    const page = await notices.after(query, all.at(-1)?._id ?? '', PAGE);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

/** What was told, or went out, since a moment. */
export const noticesSince = (moment: Date): Promise<NoticeDocument[]> => everyNotice({ sendAt: _.gte(moment) });
export const allNotices = (): Promise<NoticeDocument[]> => everyNotice({});

/** Who holds a role at one of some schools now: by school, and for departments by office. */
export async function staffNow(schoolIds: readonly string[]) {
  const { data } = await people
    .find({ 'memberships.schoolId': _.in([...schoolIds]) })
    .limit(PAGE)
    .get();
  const now = new Date();
  return data.flatMap(({ _id: id, memberships }) =>
    memberships
      .filter(({ from, to }) => from <= now && (to === null || to > now))
      .map(({ schoolId, role, office, from }) => ({ id, schoolId, role, office, from })),
  );
}
