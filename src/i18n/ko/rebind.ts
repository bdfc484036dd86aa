import type { Dictionaries } from '../dictionaries';

export const rebind: Dictionaries['rebind'] = {
  pending: '학생회 담당자의 확인을 기다려요',
  pendingText: '{day}까지 캠퍼스 카드나 학생증을 가지고 {school} 학생회에 가세요. 동의하면 이 위챗을 쓸 수 있어요.',
  objected: '바꾸지 않았어요',
  objectedText: '전 위챗에서 본인이 아니라고 했어요. 잘못됐으면 증명서를 가지고 {school} 학생회에 가서 설명하세요.',
  refused: '동의하지 않았어요',
  refusedText: '담당자의 말: {words}. 증명서를 가지고 다시 요청할 수 있어요.',
  approved: '동의했어요, 바꾸는 중이에요',
  approvedText: '1분 안에 돼요. 아래로 당겨 보세요.',
  done: '바꿨어요',
  doneText: '이제 이 위챗이 내 것이에요. 아래로 당겨 보세요.',
  ended: '못 바꿨어요',
  endedText: '이 학번의 상태가 바뀌었어요. 돌아가서 다시 등록하거나 {school} 학생회에 물어보세요.',
  expired: '기한이 지났어요',
  expiredText: '14일 동안 확인한 사람이 없어요. 돌아가서 다시 등록하고 한 번 더 요청하세요.',
  moved: '이 학번은 다른 위챗으로 옮겼어요',
  movedText:
    '이 위챗에서는 전에 쓴 의견이 안 보이지만 모두 남아 있어요. 내가 바꾸지 않았으면 바로 {school} 학생회 당번실에 가세요.',
  again: '다시 등록',
};
