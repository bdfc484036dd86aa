import { type FindingDocument, findings } from '../../../cloudfunctions/_kit/survey/findings';
import { institutions } from '../../../config/seed/province';
import { dayOf, plusDays } from '../../../domain/core/school-clock';
import { OPEN } from '../../../domain/survey/finding';
import { SHIPPED } from '../../../domain/survey/templates/templates';

const DAY = 86_400_000;
const ROUND = 'demo-province-canteen';

/** What came out low in the province's own round: two schools have not said yet what they do, one is late, one on its way. */
export async function seedProvinceFindings(now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const day = (days: number) => plusDays(dayOf(now), days);
  const planned = { state: 'planned' as const, plannedAt: ago(20), owner: '后勤处' };
  const low: (Partial<FindingDocument> & { school: string; item: string; positive: number; n: number })[] = [
    { school: '10186', item: 'queue', positive: 301, n: 702 },
    { school: '10191', item: 'price', positive: 88, n: 240 },
    { school: '10199', item: 'warm', positive: 190, n: 421, ...planned, action: '一楼换两个保温台', due: day(-4) },
    { school: '10201', item: 'queue', positive: 155, n: 388, ...planned, action: '午间加开一个窗口', due: day(9) },
  ];
  const documents = low.flatMap(({ school: code, item, ...one }): FindingDocument[] => {
    const school = institutions.find((institution) => institution.code === code);
    if (!school) return [];
    const partId = `${ROUND}:${school.id}`;
    return [
      {
        ...{ _id: `${partId}:${item}`, version: 1, roundId: ROUND, partId, schoolId: school.id, place: 'province' },
        ...{
          round: { 'zh-CN': '全省食堂评议', ko: '전 성 식당 평가', en: 'Canteens of the province' },
          closedAt: ago(26),
        },
        ...{ item, itemTitle: SHIPPED.canteen.items.find(({ id }) => id === item)?.title ?? { 'zh-CN': item } },
        ...{ dimension: 'satisfaction', row: null, rowLabel: null, ...OPEN, recent: [], ...one },
      },
    ];
  });
  await findings.addAll(documents);
}
