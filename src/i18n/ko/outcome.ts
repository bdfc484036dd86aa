import type { Dictionaries } from '../dictionaries';

export const outcome: Dictionaries['outcome'] = {
  reopenUntil: '{day}까지 다시 요청할 수 있어요.',
  lastTime: '두 번 다시 요청했어요. 이번이 마지막이에요. 그래도 안 되면 공청단 위원회가 전화해요.',
  unreachable: '추가 설명을 수업일 7일 동안 기다리다 끝냈어요. 이어 가려면 다시 요청하세요.',
};
