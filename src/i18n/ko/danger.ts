import type { Dictionaries } from '../dictionaries';

export const danger: Dictionaries['danger'] = {
  toggle: '사람이 다칠 수 있어요',
  toggleText: '누전, 무너질 벽, 누군가의 위협. 켜면 휴일 없이 시간으로 계산해요.',
  look: '시간으로 계산해요. 24시간 안에 접수해요. 급하면 먼저 110, 119, 120에 전화하세요.',
  days: '시간 기준, 휴일 포함',
  'then.acknowledge': '24시간 안',
  'then.reply': '72시간 안',
  'then.result': '13일 안',
  receipt: '늦어도 {time}까지, 24시간 안에 {office}에서 접수해요. 급하면 먼저 110, 119, 120에 전화하세요.',
  'full.open': '처리 중인 의견',
  'full.add': '이 의견에 덧붙이기',
  'full.department': '{department}도 이 의견을 봐요. 그 부서가 보면 안 되면 위 번호로 전화하세요.',
  'full.league': '공청단 위원회도 이 의견을 봐요. 위원회가 보면 안 되면 위 번호로 전화하세요.',
  'full.photos': '사진은 함께 가지 않아요. 무엇이 찍혔는지 글로 쓰세요.',
  'full.none':
    '오늘 쓴 의견에는 덧붙일 수 없어요. 이미 결과가 나왔거나, 더 쓸 수 없거나, 보는 사람이 달라요. 급하면 위 번호로 전화하세요.',
  mark: '사람이 다칠 수 있음, 시간 기준',
};
