import { type DigestDocument, digestId } from '../../../cloudfunctions/_kit/case/digests';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { outcomeOf } from '../../../domain/case/digest/digest-outcome';
import { FIRST_OFFICE } from '../../../domain/case/first-office';
import type { Doer } from '../../../domain/case/state';
import { demoPersonId } from '../documents';
import type { DemoOfficer } from './people';

/** Which demo case of a school has a digest, what an officer wrote, and whether a second person has published it. */
const DIGESTS: readonly { matter: number; title: string; text: string; isPublished: boolean }[] = [
  {
    matter: 0,
    title: '五舍水房照明',
    text: '有同学反映五舍水房夜里照明坏了、地面湿滑。后勤处更换了灯具，当晚恢复；以后水房灯具每周巡一次。',
    isPublished: true,
  },
  {
    matter: 1,
    title: '一食堂汤桶加盖',
    text: '有同学反映一食堂打汤的地方不卫生。饮食中心给每个汤桶加了盖，窗口公布了监督电话。',
    isPublished: true,
  },
  {
    matter: 2,
    title: '选课时间冲突的提示',
    text: '有同学选上了时间重叠的两门课，开学才发现。教务处在系统里加了提示；本学期因此退课的，不影响绩点。',
    isPublished: true,
  },
  {
    matter: 5,
    title: '图书馆三楼插座供电',
    text: '有同学反映三楼自习区充不上电。图书馆换了线路，二十四个插座都能用了。',
    isPublished: true,
  },
  {
    matter: 8,
    title: '七舍东侧暖气不热',
    text: '有同学反映七舍部分寝室暖气不热。后勤处查出是阀门的问题，已经更换，逐间测温。',
    isPublished: true,
  },
  {
    matter: 7,
    title: '东门外减速带修复',
    text: '有同学反映东门外路面有缺口，夜里骑车危险。保卫处换了减速带，加了反光桩。',
    isPublished: false,
  },
];

const HOUR = 3_600_000;

/** What a school's union has written about its demo cases for everybody: the officer wrote, the admin published. */
export function demoDigests(
  cases: readonly CaseDocument[],
  officer: DemoOfficer,
  admin: DemoOfficer,
): DigestDocument[] {
  const by = (person: DemoOfficer, role: Doer['role']): Doer => ({
    id: demoPersonId(person),
    role,
    office: FIRST_OFFICE,
  });
  return DIGESTS.flatMap(({ matter, title, text, isPublished }) => {
    const one = cases[matter];
    if (!one) return [];
    const about = { kind: 'case' as const, id: one._id };
    const written = { at: one.changedAt, by: by(officer, 'officer'), what: 'submit' as const, reason: '' };
    const at = new Date(one.changedAt.getTime() + HOUR);
    const published = { at, by: by(admin, 'union-admin'), what: 'publish' as const, reason: '' };
    return [
      {
        ...{ _id: digestId(about), version: isPublished ? 2 : 1, schoolId: one.schoolId, about },
        ...{ topic: one.topic, topicName: one.topicName },
        ...{ title, text, state: isPublished ? 'published' : 'review', writers: [written.by.id], repeats: [] },
        ...{
          unsure: false,
          reason: '',
          publishedAt: isPublished ? at : null,
          changedAt: isPublished ? at : one.changedAt,
        },
        ...outcomeOf([one.tally]),
        told: one.events.filter(({ what }) => what.name === 'answer').length,
        history: isPublished ? [written, published] : [written],
        recent: [],
      },
    ];
  });
}
