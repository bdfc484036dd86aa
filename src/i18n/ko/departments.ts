import type { Dictionaries } from '../dictionaries';

export const departments: Dictionaries['departments'] = {
  title: '부서',
  row: '어떤 일을 어느 부서가 맡는지',
  staff: '담당자 {n}명',
  'staff.none': '담당자 없음',
  'topics.none': '맡은 종류 없음',
  text: '부서로 보낼 때 맡은 부서가 맨 앞에 나와요.',
  add: '부서 추가',
  edit: '부서 바꾸기',
  name: '부서 이름',
  'name.hint': '학교에서 부르는 대로 쓰세요. 학생도 봐요.',
  'name.short': '부서 이름을 2자 이상 쓰세요.',
  'pick.missing': '부서를 먼저 고르세요.',
  topics: '맡을 일',
  save: '저장',
  saved: '저장했어요',
  remove: '이 부서 지우기',
  removed: '{name} 지움',
  pick: '어느 부서인가요?',
  renameNote: '이름을 바꾸면 담당자와 처리 중 의견도 1분 안에 바뀌어요.',
};
