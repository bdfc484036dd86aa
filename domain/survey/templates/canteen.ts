import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { only, option, scale, single, w, words } from './build';

const eaters = { onlyIf: only('eats', 'daily', 'weekly', 'rarely') };

/** 食堂: asked of those who ate there in the last four weeks, one thing at a time. */
export const canteen: Questionnaire = {
  title: w('食堂评议', '식당 평가', 'Canteen review'),
  intro: w(
    '问的是最近四周的学校食堂。没人知道是谁填的。',
    '최근 4주 동안의 학교 식당에 대해 묻습니다. 누가 답했는지 아무도 모릅니다.',
    'This is about the canteens in the last four weeks. Nobody knows who answered.',
  ),
  items: [
    single(
      'eats',
      w(
        '最近四周，你多久在学校食堂吃一次？',
        '최근 4주 동안 학교 식당에서 얼마나 자주 먹었나요?',
        'In the last four weeks, how often did you eat in a canteen?',
      ),
      [
        option('daily', w('几乎每天', '거의 매일', 'Almost every day'), true),
        option('weekly', w('每周几次', '일주일에 몇 번', 'Several times a week'), true),
        option('rarely', w('每周不到一次', '일주일에 한 번 미만', 'Less than once a week'), true),
        option('never', w('没吃过', '먹지 않았어요', 'Never')),
      ],
      { dimension: 'participation' },
    ),
    scale(
      'taste',
      w('饭菜的味道，你满意吗？', '음식 맛에 만족하나요?', 'How satisfied are you with the taste of the food?'),
      eaters,
    ),
    scale(
      'warm',
      w('饭菜的冷热，你满意吗？', '음식 온도에 만족하나요?', 'How satisfied are you with how hot the food is?'),
      {
        ...eaters,
        unused: w('没买过热菜', '따뜻한 음식을 산 적이 없어요', 'I bought nothing hot'),
      },
    ),
    scale(
      'price',
      w('饭菜的价格，你满意吗？', '음식 가격에 만족하나요?', 'How satisfied are you with the prices?'),
      eaters,
    ),
    scale(
      'choice',
      w('菜式的多少，你满意吗？', '메뉴 종류에 만족하나요?', 'How satisfied are you with the choice of dishes?'),
      eaters,
    ),
    scale(
      'clean',
      w('食堂的卫生，你满意吗？', '식당 위생에 만족하나요?', 'How satisfied are you with the cleanliness?'),
      eaters,
    ),
    scale(
      'queue',
      w('排队的时间，你满意吗？', '줄 서는 시간에 만족하나요?', 'How satisfied are you with the time spent queueing?'),
      eaters,
    ),
    scale(
      'staff',
      w(
        '窗口师傅的态度，你满意吗？',
        '배식 직원의 태도에 만족하나요?',
        'How satisfied are you with how the staff treat you?',
      ),
      eaters,
    ),
    single(
      'diet',
      w(
        '你需要的特殊饮食（清真、素食等），食堂有吗？',
        '필요한 특별식(할랄, 채식 등)이 식당에 있나요?',
        'Do the canteens have the special diet (halal, vegetarian …) you need?',
      ),
      [
        option('yes', w('有', '있어요', 'Yes'), true),
        option('sometimes', w('有时有', '가끔 있어요', 'Sometimes')),
        option('no', w('没有', '없어요', 'No')),
      ],
      { ...eaters, unused: w('我不需要', '필요하지 않아요', 'I need none') },
    ),
    single(
      'tell',
      w(
        '对食堂有意见，你知道可以向谁反映吗？',
        '식당에 의견이 있을 때 누구에게 말할 수 있는지 알고 있나요?',
        'Do you know whom to tell when something about a canteen should change?',
      ),
      [option('yes', w('知道', '알아요', 'Yes'), true), option('no', w('不知道', '몰라요', 'No'))],
      { dimension: 'awareness' },
    ),
    scale(
      'overall',
      w(
        '总的来说，学校食堂，你满意吗？',
        '전체적으로 학교 식당에 만족하나요?',
        'Overall, how satisfied are you with the canteens?',
      ),
      eaters,
    ),
    words('own', w('还想对食堂说什么？', '식당에 더 하고 싶은 말이 있나요?', 'Anything else about the canteens?')),
  ],
};
