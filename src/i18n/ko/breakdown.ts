import type { Dictionaries } from '../dictionaries';

export const breakdown: Dictionaries['breakdown'] = {
  title: '자세히',
  asOf: '{time}까지의 숫자',
  'asOf.none': '아직 센 것이 없어요',
  deadlines: '기한',
  result: '제때 결과를 줌',
  'result.none': '아직 결과가 없어요',
  median: '말한 뒤 끝날 때까지',
  'median.days': '중간값 {n}일',
  'median.none': '끝난 것이 없어요',
  categories: '분야별',
  departments: '부서별',
  desk: '학생회가 직접 처리',
  open: '{n}건 처리 중',
  hidden: '10명 미만, 표시 안 함',
  hiddenWhy: '평점을 준 사람이 적으면 누구인지 짐작할 수 있어요. 거꾸로 계산하지 못하게 한 칸을 더 가릴 때도 있어요.',
  'none.response': '기한이 된 것 없음',
  'none.solution': '끝난 것 없음',
  'none.satisfaction': '평점 없음',
  empty: '아직 나누어 볼 것이 없어요',
  emptyText: '누군가 의견을 말하면 1분 안에 세어요.',
};
