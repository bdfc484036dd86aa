import type { Dictionaries } from '../dictionaries';

export const calling: Dictionaries['calling'] = {
  chip: '전화번호 보기',
  title: '이 전화번호를 왜 보나요?',
  later: '지금은 안 볼게요',
  number: '{phone} 전화하기',
  ownWord:
    '위험하다고 적은 사람이 나이고 학생은 아직 말하지 않아서 번호가 보이지 않아요. 동료에게 이 의견을 열어 공청단 위원회에 번호를 요청하게 하세요. 급하면 직접 찾아가고 110에 전화하세요.',
  'none.callback':
    '학생이 번호를 남기지 않았어요. 봤다는 기록도 없어요. 이름을 열고 지도원에게 전해 달라고 하세요. 연락이 안 되면 “전화를 받지 않았어요”로 적어요.',
  'none.danger':
    '학생이 번호를 남기지 않았어요. 봤다는 기록도 없어요. 이름을 열고 지도원이나 기숙사 관리자에게 지금 찾아 달라고 하세요. 위험하면 110에 전화하세요.',
};
