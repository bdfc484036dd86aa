import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import type { Institution } from '../../../config/seed/province';
import { EVERYBODY } from '../../../domain/survey/groups';
import { SHIPPED } from '../../../domain/survey/templates/templates';
import type { Questionnaire } from '../../../types/survey/questionnaire-schema';
import type { CountedDemo } from './counted';

const DAY = 86_400_000;

const template = SHIPPED['role-model'];

const voteOn = (title: Questionnaire['title'], names: readonly string[]): Questionnaire => ({
  ...template,
  title,
  items: template.items.map((item) =>
    item.kind === 'multiple'
      ? { ...item, options: item.options.map((one, at) => ({ ...one, label: { 'zh-CN': names[at] ?? '' } })) }
      : item,
  ),
});

/** Who is voted for now. */
export const THIS_YEAR = voteOn({ 'zh-CN': '2026年榜样评选', ko: '2026년 모범 학생 투표', en: 'Role models 2026' }, [
  ...['王芳', '李明', '金哲洙', '古丽努尔·买买提', '张伟'],
]);
const LAST_YEAR = voteOn({ 'zh-CN': '2025年榜样评选', ko: '2025년 모범 학생 투표', en: 'Role models 2025' }, [
  ...['赵雪', '朴英兰', '孙浩', '刘洋', '陈静'],
]);

/** A vote that is just opening at a school, for the scheduler's job to go on with. */
export const demoVote = ({ id, code }: Institution, by: string, now: Date): RoundDocument => ({
  ...{ _id: `demo-vote-${code}`, version: 1, place: id, schoolId: id, prefecture: null },
  ...{ questionnaireId: `demo-vote-${code}`, questionnaireVersion: 1, questionnaire: THIS_YEAR },
  ...{ eligible: EVERYBODY, grouping: 'none', schools: [id], threshold: 0.5, publishesBallots: true },
  ...{ opensAt: new Date(now.getTime() - 2 * DAY), closesAt: new Date(now.getTime() + 3 * DAY), state: 'opening' },
  ...{ keysHash: null, createdBy: by, createdAt: new Date(now.getTime() - 4 * DAY), recent: [] },
});

/** Last year's, counted. */
export const VOTE: CountedDemo = {
  ...{ id: 'demo-vote-last', questionnaire: LAST_YEAR, grouping: 'none', daysAgo: 160, rate: 0.64 },
  ...{ publishesBallots: true, texts: [], unused: { nominees: 0.08 } },
  likes: { 'nominee-1': 0.46, 'nominee-2': 0.58, 'nominee-3': 0.22, 'nominee-4': 0.35, 'nominee-5': 0.05 },
};
