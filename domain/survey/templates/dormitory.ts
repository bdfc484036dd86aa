import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { only, option, scale, single, w, words } from './build';

const residents = { onlyIf: only('lives', 'yes') };

/** 宿舍: asked of those who live there; how repairs went only of those who had any. */
export const dormitory: Questionnaire = {
  title: w('宿舍评议', '기숙사 평가', 'Dormitory review'),
  intro: w(
    '问的是这学期的学生宿舍。没人知道是谁填的。',
    '이번 학기 학생 기숙사에 대해 묻습니다. 누가 답했는지 아무도 모릅니다.',
    'This is about the dormitories this term. Nobody knows who answered.',
  ),
  items: [
    single(
      'lives',
      w('这学期你住在学校宿舍吗？', '이번 학기에 기숙사에 사나요?', 'Do you live in a dormitory this term?'),
      [option('yes', w('住', '살아요', 'Yes'), true), option('no', w('不住', '살지 않아요', 'No'))],
      { dimension: 'participation' },
    ),
    scale(
      'warmth',
      w(
        '房间里的温度，你满意吗？',
        '방 온도에 만족하나요?',
        'How satisfied are you with the temperature of your room?',
      ),
      residents,
    ),
    scale(
      'water',
      w('热水供应，你满意吗？', '온수 공급에 만족하나요?', 'How satisfied are you with the hot water?'),
      residents,
    ),
    scale(
      'network',
      w('宿舍的网络，你满意吗？', '기숙사 인터넷에 만족하나요?', 'How satisfied are you with the network?'),
      {
        ...residents,
        unused: w('不用宿舍的网', '기숙사 인터넷을 쓰지 않아요', 'I do not use it'),
      },
    ),
    scale(
      'quiet',
      w(
        '休息时间的安静，你满意吗？',
        '쉬는 시간의 조용함에 만족하나요?',
        'How satisfied are you with the quiet at night?',
      ),
      residents,
    ),
    scale(
      'clean',
      w(
        '公共区域的卫生，你满意吗？',
        '공용 공간의 위생에 만족하나요?',
        'How satisfied are you with the cleanliness of shared areas?',
      ),
      residents,
    ),
    scale(
      'safe',
      w(
        '宿舍楼的安全，你满意吗？',
        '기숙사 건물의 안전에 만족하나요?',
        'How satisfied are you with the safety of the building?',
      ),
      residents,
    ),
    single(
      'knows',
      w(
        '东西坏了，你知道怎么报修吗？',
        '고장이 나면 어떻게 신고하는지 알고 있나요?',
        'Do you know how to report something broken?',
      ),
      [option('yes', w('知道', '알아요', 'Yes'), true), option('no', w('不知道', '몰라요', 'No'))],
      { ...residents, dimension: 'awareness' },
    ),
    single(
      'reported',
      w('这学期你报修过吗？', '이번 학기에 수리를 신고한 적이 있나요?', 'Did you report anything broken this term?'),
      [option('yes', w('报修过', '있어요', 'Yes'), true), option('no', w('没报修过', '없어요', 'No'))],
      { ...residents, dimension: 'participation' },
    ),
    scale(
      'repair',
      w('修好的快慢，你满意吗？', '수리 속도에 만족하나요?', 'How satisfied are you with how fast it was repaired?'),
      {
        onlyIf: only('reported', 'yes'),
        unused: w('还没修好', '아직 수리되지 않았어요', 'Not repaired yet'),
      },
    ),
    scale(
      'overall',
      w(
        '总的来说，学校宿舍，你满意吗？',
        '전체적으로 기숙사에 만족하나요?',
        'Overall, how satisfied are you with the dormitory?',
      ),
      residents,
    ),
    words('own', w('还想对宿舍说什么？', '기숙사에 더 하고 싶은 말이 있나요?', 'Anything else about the dormitories?')),
  ],
};
