import type { Dictionaries } from '../dictionaries';

export const outcome: Dictionaries['outcome'] = {
  reopenUntil: '{day}까지 다시 요청할 수 있어요.',
  lastTime: '두 번 다시 요청했어요. 이번이 마지막이에요. 그래도 안 되면 공청단 위원회가 전화해요.',
  lastTimeUnion: '두 번 다시 요청했어요. 이번이 마지막이에요. 그래도 안 되면 “미해결”로 남고, 새로 접수할 수 있어요.',
  lateCall: '지금도 말할 수 있어요. 미해결이면 공청단 위원회가 전화해요.',
  lateAnew: '지금도 말할 수 있고 기록돼요. 다시 요청은 안 돼요. 미해결이면 새로 접수하세요.',
  brokenCall: '다시 문제라면 공청단 위원회가 전화해요.',
  brokenAnew: '다시 문제라면 “미해결”로 남아요. 다시 요청은 안 되고, 새로 접수할 수 있어요.',
  anew: '새로 접수하기',
  anewText: '더는 다시 요청할 수 없어요. 해결되지 않았으면 새로 접수하세요.',
  anewBegins: '지난번 일({number})에 이어서: ',
  unreachable: '추가 설명을 수업일 7일 동안 기다리다 끝냈어요. 이어 가려면 다시 요청하세요.',
};
