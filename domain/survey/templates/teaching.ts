import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { only, option, scale, single, w, words } from './build';

const students = { onlyIf: only('classes', 'yes') };

/** 教学: of the courses of a term together; one teacher or one course is never named. */
export const teaching: Questionnaire = {
  title: w('教学评议', '수업 평가', 'Teaching review'),
  comparedAs: '教学评议',
  intro: w(
    '问的是这学期上的所有课，不问哪位老师。没人知道是谁填的。',
    '이번 학기에 들은 모든 수업에 대해 묻습니다. 특정 교수님을 묻지 않습니다. 누가 답했는지 아무도 모릅니다.',
    'This is about all your courses this term, not about one teacher. Nobody knows who answered.',
  ),
  items: [
    single(
      'classes',
      w('这学期你有课吗？', '이번 학기에 수업이 있나요?', 'Do you have classes this term?'),
      [option('yes', w('有', '있어요', 'Yes'), true), option('no', w('没有', '없어요', 'No'))],
      { dimension: 'participation' },
    ),
    single(
      'exams',
      w(
        '开课的时候，各门课怎么考核，你知道吗？',
        '개강할 때 각 과목의 평가 방법을 알고 있었나요?',
        'When classes began, did you know how each course is graded?',
      ),
      [
        option('all', w('每门都知道', '모두 알았어요', 'Of all'), true),
        option('some', w('有的知道', '일부만 알았어요', 'Of some')),
        option('none', w('都不知道', '몰랐어요', 'Of none')),
      ],
      { ...students, dimension: 'awareness' },
    ),
    scale(
      'clear',
      w(
        '讲课的清楚程度，你满意吗？',
        '설명이 명확한 정도에 만족하나요?',
        'How satisfied are you with how clearly things are explained?',
      ),
      students,
    ),
    single(
      'pace',
      w('多数课的进度，对你来说怎么样？', '대부분 수업의 진도는 어떤가요?', 'How is the pace of most courses for you?'),
      [
        option('slow', w('太慢', '너무 느려요', 'Too slow')),
        option('right', w('合适', '알맞아요', 'About right'), true),
        option('fast', w('太快', '너무 빨라요', 'Too fast')),
      ],
      students,
    ),
    scale(
      'homework',
      w(
        '作业交了以后的反馈，你满意吗？',
        '과제에 대한 피드백에 만족하나요?',
        'How satisfied are you with the feedback on homework?',
      ),
      {
        ...students,
        unused: w('没有作业', '과제가 없어요', 'I had none'),
      },
    ),
    single(
      'asked',
      w(
        '这学期你课后问过老师问题吗？',
        '이번 학기에 수업 후 질문한 적이 있나요?',
        'Did you ask a teacher anything after class this term?',
      ),
      [option('yes', w('问过', '있어요', 'Yes'), true), option('no', w('没问过', '없어요', 'No'))],
      { ...students, dimension: 'participation' },
    ),
    scale(
      'reply',
      w('老师的解答，你满意吗？', '답변에 만족하나요?', 'How satisfied are you with the answers you got?'),
      {
        onlyIf: only('asked', 'yes'),
      },
    ),
    scale(
      'rooms',
      w('教室的条件，你满意吗？', '강의실 환경에 만족하나요?', 'How satisfied are you with the classrooms?'),
      students,
    ),
    scale(
      'labs',
      w('实验课的条件，你满意吗？', '실험 수업 환경에 만족하나요?', 'How satisfied are you with the labs?'),
      {
        ...students,
        unused: w('没有实验课', '실험 수업이 없어요', 'I have no labs'),
      },
    ),
    scale(
      'choosing',
      w('选课的过程，你满意吗？', '수강 신청 과정에 만족하나요?', 'How satisfied are you with how courses are chosen?'),
      {
        ...students,
        unused: w('没选过课', '신청한 적이 없어요', 'I chose none'),
      },
    ),
    scale(
      'overall',
      w(
        '总的来说，这学期的教学，你满意吗？',
        '전체적으로 이번 학기 수업에 만족하나요?',
        'Overall, how satisfied are you with the teaching this term?',
      ),
      students,
    ),
    words('own', w('还想对教学说什么？', '수업에 대해 더 하고 싶은 말이 있나요?', 'Anything else about teaching?')),
  ],
};
