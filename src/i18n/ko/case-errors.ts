import type { Dictionaries } from '../dictionaries';

export const caseErrors: Dictionaries['caseErrors'] = {
  CASE_STEP_NOT_NOW: '방금 이 의견이 바뀌어서 지금은 할 수 없어요. 화면은 최신이고, 쓴 글은 그대로 있어요.',
  CASE_NEWS:
    '방금 새로운 내용이 있어 아직 처리하지 않았어요. 새 내용을 읽고 다시 누르세요. 쓴 글과 고른 것은 그대로 있어요.',
  CASE_DAY_FULL: '오늘 이미 {most}건을 썼어요. {day}에 다시 보내세요. 쓴 글은 휴대폰에 그대로 있어요.',
  CASE_DANGER_FULL:
    '오늘 위험한 일을 {most}건 써서 이번 것은 보내지 않았어요. 급하면 지금 전화하세요. {day}에 다시 보낼 수 있고 쓴 글은 그대로 있어요.',
  CASE_REOPEN_LIMIT: '이미 두 번 다시 요청했어요. 열어서 다음 방법을 보세요. 쓴 글은 남아 있어요.',
  CASE_REOPEN_TOO_LATE: '끝난 지 28일이 지나서 다시 요청할 수 없어요. 아직 안 됐으면 새로 쓰세요.',
  CASE_EXTENSION_USED: '이미 한 번 연장했어요. 더는 연장할 수 없어요.',
  CASE_EXTENSION_TOO_LATE: '기한이 지나서 연장할 수 없어요.',
  CASE_TOO_EARLY: '상대의 기한이 아직 남았어요. 조금 더 기다리세요.',
  CASE_DISPUTED: '부서가 되돌렸어요. 주석단이 담당을 정해요.',
  CASE_ROUTING_DECIDED: '주석단이 이 부서 담당으로 정했어요. 되돌릴 수 없어요.',
  CASE_NOT_INDEPENDENT: '이 일을 직접 처리한 적이 있어 확인 전화를 할 수 없어요. 공청단 위원회의 다른 분께 부탁하세요.',
  CASE_CALLED_TODAY: '오늘은 이미 연결 안 됨으로 적었어요. 다른 날 다시 걸고, 연결되면 오늘도 적을 수 있어요.',
  CASE_TO_BE_ANSWERED:
    '되돌아왔거나 다른 일이라고 했거나 공청단 위원회가 보는 일은 합치거나 거절할 수 없어요. 안 되면 이유를 그대로 적어 주세요.',
  CASE_DEPARTMENT_UNKNOWN: '학교에 이 부서가 없어졌어요. 다시 고르세요. 쓴 글은 그대로 있어요.',
  CASE_COLLEAGUE_UNKNOWN:
    '이 동료는 지금 고를 수 없어요. 방금 임기가 끝났거나 맡지 않기로 했어요. 목록을 다시 열어 고르세요.',
  CASE_MERGE_UNKNOWN: '같은 학생이 이 학교에 쓴 의견이 아니라서 합칠 수 없어요. 바뀐 것은 없어요.',
  CASE_MERGE_OVER: '그 의견은 방금 끝나서 합칠 수 없어요. 이 의견은 그대로 처리해요.',
  CASE_MERGE_EARLIER: '이 의견이 먼저 쓴 것이에요. 나중에 쓴 의견을 열어 여기로 합치세요.',
  CASE_MERGE_DANGER: '이 의견은 위험 표시가 있어 시간으로 세요. 날짜로 세는 의견과 합칠 수 없어요.',
  CASE_STUDENT_UNKNOWN:
    '명부에 이 학번이 없거나 이름이 맞지 않아요. 오늘 {left}번 더 틀릴 수 있어요. 확실하지 않으면 학번 없이 쪽지를 주세요. 쓴 글은 그대로 있어요.',
  CASE_CLAIM_UNKNOWN:
    '코드가 맞지 않아요. 잘못 적었거나 이미 등록됐어요. 오늘 {left}번 더 할 수 있어요. 안 되면 학생회에 물어보세요.',
  CASE_TRIES_USED: '오늘 5번 틀렸어요. 밤 12시 이후에 다시 하세요. 쓴 글은 그대로 있어요.',
  CASE_AUTHOR_GONE: '이 학생은 탈퇴해서 이름이 지워졌고 볼 수 없어요. 의견은 이어서 처리할 수 있어요.',
  CASE_TOPIC_GONE: '학교가 이 종류를 더 받지 않아 보내지 않았어요. 다른 종류를 고르세요. 쓴 글은 그대로 있어요.',
  TOPIC_TWICE: '“{name}” 이름이 이미 있어요. 다른 이름을 쓰세요. 저장하지 않았어요.',
  TOPICS_FULL:
    '큰 종류마다 고를 수 있는 것도, 학교가 더한 것도 {limit}개까지예요. 하나를 숨기거나 지우세요. 저장하지 않았어요.',
  TOPIC_LAST: '큰 종류마다 고를 것이 하나는 있어야 하고, “다른 일”은 늘 있어요. 저장하지 않았어요.',
  CASE_REPLIES_FULL: '학교에 저장된 답장이 {most}개로 가득 찼어요. 안 쓰는 것을 지우고 다시 저장하세요.',
  MATTER_NOT_FOUND: '이 안건이 없거나 맡은 안건이 아니에요.',
  MATTER_CLOSED: '끝난 안건이라 더 넣거나 답할 수 없어요. 새로 만드세요.',
  MATTER_ANSWERED: '이미 답한 안건이에요. 그 답을 먼저 보고 정하세요. 바뀐 것은 없어요.',
  MATTER_FULL: '안건 하나에 {limit}건까지 넣을 수 있어요. 새로 만드세요.',
  MATTER_IN_WORK: '아직 처리 중인 의견이 {count}건 있어요. 먼저 답하고 끝내세요.',
  MATTER_NAMES_STUDENT: '답에 학생 이름이 있어요. 모두에게 가니 이름을 지우고 보내세요. 쓴 글은 그대로 있어요.',
  DIGEST_MOVED_ON: '다른 사람이 방금 이 요약을 바꿨어요. 새로 고쳐 보세요. 쓴 글은 그대로 있어요.',
  DIGEST_COPIES_STUDENT:
    '“{text}”은(는) 학생이 쓴 글 그대로라 공개할 수 없어요. 바꿔 써서 다시 내세요. 쓴 글은 그대로 있어요.',
  DIGEST_NAMES_STUDENT: '요약에 학생 이름이 있어 공개할 수 없어요. 지우고 저장하세요. 쓴 글은 그대로 있어요.',
  DIGEST_NAMES_SOMEBODY:
    '이 학교 학생의 이름 같은 말이 있어요. 의견을 낸 학생이 탈퇴해 이름을 비교할 수 없으니, 다른 말로 바꿔 주세요. 쓴 글은 그대로 있어요.',
  DIGEST_CASE_LEFT: '제출한 뒤 안건에서 의견 하나가 빠졌어요. 쓴 사람이 내용을 다시 보고 제출해 주세요.',
  DIGEST_OWN: '직접 쓴 요약은 다른 사람이 봐야 해요.',
  PHOTO_EXPIRED: '사진 {count}장은 기한이 지났어요. 지우고 다시 고르세요. 글은 그대로 있어요.',
  PHOTO_FOREIGN: '이번에 고르지 않은 사진이 있어요. 지우고 다시 고르세요. 글은 그대로 있어요.',
  PHOTO_TICKET_EXPIRED: '사진을 연 지 오래돼서 볼 수 없어요. 아래로 당겨 새로 고치세요.',
};
