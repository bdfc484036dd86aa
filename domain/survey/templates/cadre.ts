import type { ItemOf, Questionnaire } from '@types_/survey/questionnaire-schema';
import { NOT_KNOWN, only, option, scale, single, w, words } from './build';

/** The five dimensions are asked only of those who know the work at all, each with a way out. */
const dimension = (id: string, chinese: string, korean: string, english: string): ItemOf<'scale'> =>
  scale(
    id,
    w(
      `这位同学的${chinese}怎么样？`,
      `이 학생 간부의 ${korean}은 어떤가요?`,
      `How do you find this officer’s ${english}?`,
    ),
    { scale: 'quality', onlyIf: only('known', 'well', 'some'), unused: NOT_KNOWN },
  );

/** 学生干部五维评价 (二.12): 政治素质, 道德品质, 知识学习, 履职能力, 纪律作风. */
export const cadre: Questionnaire = {
  aboutPersons: true,
  title: w('学生干部五维评价', '학생 간부 5개 영역 평가', 'Five-dimension officer review'),
  aboutUnion: true,
  intro: w(
    '评的是标题里这位同学这一学年的表现。不了解的就选不了解。没人知道是谁填的。',
    '제목에 적힌 학생 간부의 이번 학년도 활동을 평가합니다. 모르면 모른다고 답하세요. 누가 답했는지 아무도 모릅니다.',
    'This is about the officer named in the title, this school year. Say so where you do not know. Nobody knows who answered.',
  ),
  items: [
    single(
      'known',
      w(
        '这位同学的工作，你了解多少？',
        '이 학생 간부의 활동을 얼마나 알고 있나요?',
        'How well do you know this officer’s work?',
      ),
      [
        option('well', w('了解', '잘 알아요', 'Well'), true),
        option('some', w('了解一些', '조금 알아요', 'A little'), true),
        option('none', w('不了解', '몰라요', 'Not at all')),
      ],
      { dimension: 'awareness' },
    ),
    single(
      'worked',
      w(
        '这学年，你和这位同学一起做过事，或者找 TA 办过事吗？',
        '이번 학년도에 이 학생 간부와 함께 일하거나 일을 부탁한 적이 있나요?',
        'This year, did you work with this officer or ask them for something?',
      ),
      [option('yes', w('有过', '있어요', 'Yes'), true), option('no', w('没有', '없어요', 'No'))],
      { dimension: 'participation', onlyIf: only('known', 'well', 'some') },
    ),
    dimension('politics', '政治素质', '정치적 소양', 'political integrity'),
    dimension('morals', '道德品质', '도덕성', 'moral character'),
    dimension('study', '知识学习', '학습 태도', 'learning'),
    dimension('duty', '履职能力', '직무 수행 능력', 'ability to do the job'),
    dimension('conduct', '纪律作风', '규율과 태도', 'discipline and conduct'),
    scale(
      'overall',
      w(
        '总的来说，这位同学这学年的工作，你满意吗？',
        '전체적으로 이 학생 간부의 이번 학년도 활동에 만족하나요?',
        'Overall, how satisfied are you with this officer’s work this year?',
      ),
      { onlyIf: only('known', 'well', 'some'), unused: NOT_KNOWN },
    ),
    words(
      'own',
      w(
        '还想对这位同学说什么？',
        '이 학생 간부에게 더 하고 싶은 말이 있나요?',
        'Anything else you would say to this officer?',
      ),
    ),
  ],
};
