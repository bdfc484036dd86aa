import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { matrix, multiple, NOT_KNOWN, only, option, scale, single, w, words } from './build';

/** 学生会工作评议: what is known of the union, who took part, how those who did found it. */
export const union: Questionnaire = {
  title: w('学生会工作评议', '학생회 활동 평가', 'Student union review'),
  comparedAs: '学生会工作评议',
  aboutUnion: true,
  intro: w(
    '问的是这学期。没有对错，没人知道是谁填的。',
    '이번 학기에 대해 묻습니다. 정답은 없고, 누가 답했는지 아무도 모릅니다.',
    'This is about this term. There is no right answer, and nobody knows who answered.',
  ),
  items: [
    single(
      'known',
      w(
        '这学期学生会做的事，你知道几件？',
        '이번 학기에 학생회가 한 일을 몇 가지 알고 있나요?',
        'How many things that the union did this term do you know of?',
      ),
      [
        option('several', w('三件以上', '세 가지 이상', 'Three or more'), true),
        option('few', w('一两件', '한두 가지', 'One or two'), true),
        option('none', w('一件也不知道', '하나도 몰라요', 'None')),
      ],
      { dimension: 'awareness' },
    ),
    multiple(
      'heard',
      w('你是从哪里知道的？', '어디에서 알게 되었나요?', 'Where did you hear of them?'),
      [
        option('accounts', w('公众号', '공식 계정', 'Official accounts')),
        option('groups', w('班级群', '반 단체방', 'Class chats')),
        option('posters', w('海报、通知栏', '포스터, 게시판', 'Posters, notice boards')),
        option('friends', w('同学', '친구', 'Other students')),
        option('other', w('其他', '기타', 'Elsewhere')),
      ],
      { onlyIf: only('known', 'several', 'few') },
    ),
    single(
      'joined',
      w(
        '这学期你参加过学生会办的活动吗？',
        '이번 학기에 학생회 행사에 참여했나요?',
        'Did you take part in anything the union held this term?',
      ),
      [option('yes', w('参加过', '참여했어요', 'Yes'), true), option('no', w('没参加过', '참여하지 않았어요', 'No'))],
      { dimension: 'participation' },
    ),
    scale(
      'events',
      w('活动的组织，你满意吗？', '행사 진행에 만족하나요?', 'How satisfied are you with how it was organised?'),
      { onlyIf: only('joined', 'yes') },
    ),
    single(
      'asked',
      w(
        '这学期你向学生会反映过问题吗？',
        '이번 학기에 학생회에 문제를 알린 적이 있나요?',
        'Did you bring anything to the union this term?',
      ),
      [option('yes', w('反映过', '알린 적 있어요', 'Yes'), true), option('no', w('没反映过', '없어요', 'No'))],
      { dimension: 'participation' },
    ),
    scale('result', w('处理的结果，你满意吗？', '처리 결과에 만족하나요?', 'How satisfied are you with the outcome?'), {
      onlyIf: only('asked', 'yes'),
      unused: w('还没有结果', '아직 결과가 없어요', 'No outcome yet'),
    }),
    scale(
      'speed',
      w('答复的快慢，你满意吗？', '답변 속도에 만족하나요?', 'How satisfied are you with how fast you were answered?'),
      {
        onlyIf: only('asked', 'yes'),
        unused: w('还没有答复', '아직 답변이 없어요', 'No answer yet'),
      },
    ),
    matrix(
      'work',
      w(
        '这几方面，学生会做得怎么样？',
        '다음 각 부분에서 학생회는 어떤가요?',
        'How is the union doing in each of these?',
      ),
      [
        { id: 'listens', label: w('听同学的意见', '학생 의견 듣기', 'Listening to students') },
        { id: 'rights', label: w('维护同学的权益', '학생 권익 지키기', 'Standing up for students’ rights') },
        { id: 'open', label: w('公开办事的过程', '처리 과정 공개하기', 'Being open about how it works') },
        { id: 'conduct', label: w('学生干部的作风', '학생 간부의 태도', 'How its officers behave') },
      ],
      { scale: 'quality', dimension: 'satisfaction', unused: NOT_KNOWN },
    ),
    scale(
      'overall',
      w(
        '总的来说，学生会这学期的工作，你满意吗？',
        '전체적으로 이번 학기 학생회 활동에 만족하나요?',
        'Overall, how satisfied are you with the union’s work this term?',
      ),
      { unused: NOT_KNOWN },
    ),
    multiple(
      'first',
      w('下学期学生会先做哪些？', '다음 학기에 학생회가 먼저 할 일은?', 'What should the union do first next term?'),
      [
        option('rights', w('权益维护', '권익 보호', 'Students’ rights')),
        option('study', w('学习', '학습', 'Study')),
        option('living', w('食宿', '식사와 기숙사', 'Food and housing')),
        option('leisure', w('文体活动', '문화·체육 활동', 'Culture and sports')),
        option('career', w('就业', '취업', 'Careers')),
        option('mind', w('心理支持', '심리 지원', 'Mental health')),
      ],
      { most: 2, required: false },
    ),
    words('own', w('还想对学生会说什么？', '학생회에 더 하고 싶은 말이 있나요?', 'Anything else for the union?')),
  ],
};
