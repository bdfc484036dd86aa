import type { Dictionaries } from '../dictionaries';

export const access: Dictionaries['access'] = {
  'open.chip': '전체 이름 보기',
  'open.title': '왜 이 이름을 보려고 하나요?',
  'open.told': '{name} 학생이 바로 알게 돼요: 어느 부서가, 언제, 왜 봤는지.',
  'open.words': '이유를 쓰세요',
  'open.wordsPlaceholder': '예: 7호 기숙사 학생인지 확인',
  'open.wordsShort': '이유를 2자 이상 쓰세요.',
  'open.send': '기록 남기고 보기',
  'open.ask': '보지 않고 글로 물어보기',
  'open.name': '전체 이름',
  'open.shown': '기록했어요. 학생도 볼 수 있어요. 이 페이지를 나가면 다시 가려져요.',
  'reason.visit': '찾아가서 확인, 시간 약속',
  'reason.certificate': '증명서 발급',
  'reason.contact': '본인에게 자세히 물어보기',
  'reason.department': '부서에 전달, 누구인지 알아야 함',
  'reason.other': '다른 이유',

  'list.title': '내 이름을 본 사람',
  'list.count': '모두 {n}번이에요. 그 밖에는 아무도 안 봤어요.',
  'list.empty': '아직 내 이름을 본 사람이 없어요',
  'list.emptyText': '학교는 평소에 성만 볼 수 있어요. 전체 이름을 열면 어느 부서가 왜 봤는지 바로 여기에 나와요.',
  'list.why': '이유: {reason}',
  'list.what': '본 것: {what}',
  'list.approved': '먼저 동의한 곳: {office}',
  'list.verified': '기록은 늘기만 하고, 고치거나 지울 수 없어요. 방금 확인했고 빠진 것이 없어요.',
  'list.broken':
    '맞지 않는 기록이 있어요. 고치거나 지웠을 수 있어요. 화면을 캡처해 두고 학교 공청단 위원회에 알리세요.',
  'list.missing': '지난번에 본 {n}번째 기록이 지금은 없어요. 화면을 캡처해 두고 학교 공청단 위원회에 알리세요.',
  'what.name': '이름',
  'what.contact': '연락처',
  'what.export': '내가 들어 있는 명단',
};
