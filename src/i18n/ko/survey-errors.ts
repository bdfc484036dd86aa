import type { Dictionaries } from '../dictionaries';

export const surveyErrors: Dictionaries['surveyErrors'] = {
  QUESTIONNAIRE_NOT_FOUND: '이 설문지가 없거나 담당이 아니에요.',
  QUESTIONNAIRE_CHANGED:
    '방금 다른 사람이 고쳐서 저장하지 않았어요. 최신 내용을 보고 다시 고쳐 주세요. 쓴 내용은 남아 있어요.',
  QUESTIONNAIRE_WRONG: '설문지에 이어지지 않는 곳이 있어요. 고친 뒤 저장해 주세요. 쓴 내용은 남아 있어요.',
  QUESTIONNAIRE_NAMES:
    '설문지에 이 학교 학생의 이름과 같은 말이 있어 저장하거나 확정하지 않았어요. 이름인지 낱말인지 설문지에서 먼저 밝혀 주세요.',
  ROUND_NOT_FOUND: '이 평가가 없거나 볼 수 없어요.',
  ROUND_NOT_NOW: '평가 상태가 방금 바뀌어 지금은 할 수 없어요. 새로고침해 주세요.',
  ROUND_TIMES_WRONG: '시작과 끝 시간이 맞지 않아요. 고친 뒤 정해 주세요.',
  ROUND_CHANGED: '다른 사람이 방금 이 평가를 고쳐서 저장하지 않았어요. 새로고침한 뒤 고쳐 주세요.',
  ROUND_ASKS_NOBODY: '명부에 조건에 맞는 학생이 없어요. 대상을 바꿔 주세요.',
  ROUND_ASKS_FEW:
    '{school}에서 조건에 맞는 학생이 10명보다 적어요. 몇 명의 표는 이름을 쓴 것과 같아요. 대상을 바꿔 주세요.',
  ROUND_CHOICE_GONE: '명부에 “{name}”이 없어요. 대상을 다시 골라 주세요.',
  ROUND_ASKS_OLDER:
    '설문지가 방금 바뀌어 저장하거나 정하지 않았어요. “초안 고치기”에서 다시 저장하고, 지금 문항을 본 뒤 정해 주세요.',
  ROUND_WORDS_SAID: '이름이 아니라고 밝힌 낱말이 더 있어요. 문항 아래에 있으니 보고 나서 정해 주세요.',
  ROUND_SCHOOLS_WRONG: '여기서 물을 수 없는 학교가 있어요. 학교를 다시 골라 주세요.',
  FINDINGS_UNPLANNED:
    '지난 평가에서 누가 무엇을 언제까지 고칠지 정하지 않은 항목이 {count}개 있어요. {school}부터 보세요. 정해야 다음 평가를 열 수 있어요.',
  EARLIER_ROUND_COUNTING: '지난 평가가 막 끝나 아직 집계하고 있습니다. 집계가 끝난 뒤에 이번 평가를 정하십시오.',
  ROUND_NOT_OPEN: '지금은 받지 않아요. 아직 시작하지 않았거나 끝났어요.',
  NOT_ON_THE_ROLL: '시작한 날 명단에 없어 이번에는 참여할 수 없어요.',
  PAPER_TAKEN: '이미 투표용지를 받았어요. 받은 휴대폰에 있어요. 한 사람에 한 장이라 다시 받을 수 없어요.',
  PAPER_BY_ANOTHER:
    '이 위챗으로 이미 받은 투표용지가 있어요. 그때는 다른 학번이 등록돼 있었어요. 위챗 하나에 한 장이라, 다른 위챗에 등록하면 받을 수 있어요.',
  ENVELOPE_WRONG: '투표용지를 받지 못했어요. 다시 해 보세요. 쓴 내용은 남아 있어요.',
  PAPER_WRONG: '이번 평가의 투표용지가 아니라 내지 않았어요.',
  ANSWER_MISSING: '아직 답하지 않은 문항이 있어요. 답한 뒤 내 주세요.',
  ANSWER_WRONG: '맞지 않는 답이 있어요. 고친 뒤 내 주세요.',
  ANSWERS_TOO_LONG: '너무 길어요. 줄인 뒤 내 주세요.',
  PAPER_SPENT: '이미 낸 투표용지예요. 먼저 낸 것이 유효해요.',
  RESULTS_NOT_FOUND: '아직 결과가 없거나 이 학교는 묻지 않았어요.',
  TEXT_NOT_FOUND: '이미 다른 사람이 검토했어요. 새로고침해 주세요.',
  TEXT_NAMES_STUDENT: '이 학교 학생의 이름이 있어 공개할 수 없어요. 공개하지 않음을 고를 수 있어요.',
  REASON_NAMES_STUDENT: '이유에 학생이나 학생 간부의 이름이 있어요. 모두가 보니 다르게 적어 주세요.',
  RECOUNT_ASKED: '이미 다른 사람이 다시 세 달라고 했고, 아직 세는 중이에요. 다 센 뒤에 다시 보세요.',
  TEXT_REASON_MISSING: '이유를 고르세요. 위험하거나 다른 이유면 한마디 더 적으세요.',
  FINDING_NAMES_STUDENT: '우리 학교 학생 이름이 들어 있고 모두가 봅니다. 말을 바꿔 주세요. 쓴 글은 남아 있어요.',
  TEXT_NOT_CLEARED:
    '플랫폼 검사가 끝나지 않아 올리지 않았어요. 잠시 뒤 다시 하거나 말을 바꿔 보세요. 쓴 글은 남아 있어요.',
  FINDING_NOT_FOUND: '이 항목이 없거나 담당이 아니에요.',
  FINDING_CHANGED:
    '방금 다른 사람이 고쳐서 저장하지 않았어요. 최신 내용을 보고 다시 고쳐 주세요. 쓴 내용은 남아 있어요.',
  FINDING_NOTES_FULL: '진행 상황이 이미 {most}개라 더 쓸 수 없습니다. 끝났으면 완료를 켜고 한마디 쓰세요.',
  FINDING_NOT_NOW: '이미 끝났거나 아직 계획이 없어 지금은 할 수 없습니다. 새로 고쳐 확인하세요.',
  FINDING_DATE_WRONG: '날짜는 오늘부터 1년 안이어야 합니다.',
};
