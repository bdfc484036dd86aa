import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { GAP } from '../questionnaire-texts';
import { multiple, option, w } from './build';

/** Whose name the school writes; as many more, or fewer, as there are. */
const nominee = (number: number) => option(`nominee-${number}`, { 'zh-CN': `${GAP} ${number}` });

/**
 * 榜样评选 (二.3), the ballot of it: several may be chosen, and to choose nobody is an answer. No words of one's own, for few
 * write some, and what they write tells who they are.
 */
export const roleModel: Questionnaire = {
  aboutPersons: true,
  title: w('榜样评选', '모범 학생 투표', 'Role model vote'),
  vote: true,
  intro: w(
    '候选人的事迹由学校另外公布。没人知道你选了谁。',
    '후보들이 한 일은 학교가 따로 알립니다. 누구를 골랐는지 아무도 모릅니다.',
    'What the nominees have done is published by the school. Nobody knows whom you choose.',
  ),
  items: [
    multiple('nominees', w('你选谁？', '누구를 선택하나요?', 'Whom do you choose?'), [1, 2, 3, 4, 5].map(nominee), {
      most: 3,
      unused: w('弃权', '기권', 'I abstain'),
    }),
  ],
};
