import type { Dictionaries } from '../dictionaries';

export const errors: Dictionaries['errors'] = {
  INPUT_INVALID: '{what}',
  ACTION_UNKNOWN: '이 버전은 너무 오래됐어요. 앱을 닫고 다시 열어 해 보세요.',
  KEY_MISSING: '보내지 못했고 아무것도 바뀌지 않았어요. 다시 하면 돼요.',
  KEY_REUSED: '이 글은 이미 도착했는데, 내용이 지금과 달라요. 먼저 “내 의견”을 보세요. 다시 누르면 새 의견이 돼요.',
  CALLER_UNKNOWN: '위챗 계정을 알 수 없어요. 위챗에서 학성을 다시 여세요.',
  NOT_BOUND: '먼저 학교와 학번을 등록해야 의견을 쓸 수 있어요.',
  NOT_ALLOWED: '지금 신분으로는 이 단계를 할 수 없어요. 임기가 바뀌었으면 주석단에게 알리세요.',
  BUSY: '지금 다른 사람이 같은 의견을 고치고 있어요. 쓴 글은 그대로 있으니 다시 하면 돼요.',
  INTERNAL: '학성에 오류가 났어요. 쓴 글은 그대로 있으니 조금 뒤에 다시 하세요.',
  OFFLINE: '인터넷이 안 돼요. 쓴 글은 휴대폰에 있어요. 연결되면 다시 보내세요.',
  NO_ANSWER: '학교에서 응답이 없어요. 쓴 글은 그대로 있으니 다시 하면 돼요.',
  INSTITUTION_UNKNOWN: '없는 학교예요. 앞 단계로 돌아가 다시 고르세요.',
  ROSTER_NO_MATCH:
    '학번과 이름이 학교 명부와 맞지 않아요. 학생증대로 써 보세요. 오늘 {left}번 더 할 수 있어요. 그래도 안 되면 학부 보도원에게 명부 확인을 부탁하세요.',
  ROSTER_ALREADY_BOUND:
    '이 학번은 다른 위챗에 등록돼 있어요. 위챗을 바꿨으면 학생회 담당자를 찾으세요. 내가 등록하지 않았으면 바로 알려 주세요.',
  ACCOUNT_ALREADY_BOUND: '이 위챗에는 이미 {school} 학생이 등록돼 있어요. 위챗 하나에 한 사람만 돼요.',
  ROSTER_CLOSED: '{school} 명부에서 이 학번은 학교를 떠난 것으로 돼 있어요. 틀렸으면 학부 보도원을 찾으세요.',
  ACCOUNT_LOCKED: '오늘 5번 틀려서 밤 12시까지 잠겼어요. 내일 다시 하거나 학부 보도원에게 명부 확인을 부탁하세요.',
  NUMBER_LOCKED:
    '이 학번은 오늘 5번 틀려서 밤 12시까지 잠겼어요. 내일 다시 하세요. 본인이 한 것이 아니면 학생회 당번 간부에게 알리세요.',
  AGREEMENT_NEEDED: '개인정보 약속이 바뀌었어요. 읽고 동의하면 계속 쓸 수 있어요.',
  IMPORT_NOT_FOUND: '이 가져오기가 없거나 맡은 것이 아니에요.',
  IMPORT_NOT_NOW: '이 가져오기는 벌써 다음 단계예요. 아래로 당겨 지금 상태를 보세요.',
  IMPORT_FILE_GONE: '명부 파일이 없어졌어요. 바뀐 것은 없어요. 파일을 다시 고르세요.',
  CASE_NOT_FOUND: '그런 의견이 없거나, 볼 수 없는 의견이에요.',
  CASE_STEP_NOT_NOW: '방금 이 의견이 바뀌어서 지금은 할 수 없어요. 화면은 최신이고, 쓴 글은 그대로 있어요.',
  CASE_REOPEN_LIMIT: '이미 두 번 다시 요청했어요. 이제 학교 공청단 위원회에서 전화해요.',
  CASE_REOPEN_TOO_LATE: '끝난 지 28일이 지나서 다시 요청할 수 없어요. 아직 안 됐으면 새로 쓰세요.',
  CASE_EXTENSION_USED: '이미 한 번 연장했어요. 더는 연장할 수 없어요.',
  CASE_EXTENSION_TOO_LATE: '기한이 지나서 연장할 수 없어요.',
  CASE_TOO_EARLY: '상대의 기한이 아직 남았어요. 조금 더 기다리세요.',
  PHOTO_EXPIRED: '사진 {count}장은 기한이 지났어요. 지우고 다시 고르세요. 글은 그대로 있어요.',
  PHOTO_FOREIGN: '이번에 고르지 않은 사진이 있어요. 지우고 다시 고르세요. 글은 그대로 있어요.',
  PHOTO_TICKET_EXPIRED: '사진을 연 지 오래돼서 볼 수 없어요. 아래로 당겨 새로 고치세요.',
};
