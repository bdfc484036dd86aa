import type { Dictionaries } from '../dictionaries';

export const demo: Dictionaries['demo'] = {
  title: '지금 누구인가요?',
  subtitle: '이 컴퓨터에서 도는 학성 시연이에요. 사람은 지어냈고, 학교 68곳은 진짜예요.',
  search: '학교나 사람 찾기',
  searchHint: '학교의 중국어 이름 몇 글자. 예: “延边”.',
  switch: '다른 사람 되기',
  none: '없어요. 다른 글자로 찾으세요.',
  'as.new': '아직 등록 안 한 학생',
  'as.student': '학생',
  'as.officer': '권익부 간부',
  'as.union-admin': '주석단',
  'as.representative': '학생 대표',
  'as.department': '관련 부서',
  'as.leader': '학교 지도자',
  'as.delegate': '인대·정협 대표',
  'as.youth-league': '학교 공청단 위원회',
  'as.city-viewer': '시 학생연합회',
  'as.province-viewer': '성 학생연합회',
  'as.city-admin': '시 학생연합회 관리자',
  'as.province-admin': '성 학생연합회 관리자',
};
