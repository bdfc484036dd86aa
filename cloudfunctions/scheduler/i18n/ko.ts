import { dateOf, monthOf } from './days';
import type { Words } from './words';

const messages: Words['messages'] = {
  'rebind-asked': { what: '위챗을 바꾸려는 요청이 있어요', todo: '내가 아니면 바로 알리세요' },
  'rebind-done': { what: '학번을 새 위챗으로 옮겼어요', todo: '내가 안 했으면 바로 알리세요' },
  'rebind-refused': { what: '위챗 바꾸기가 안 됐어요', todo: '캠퍼스 카드를 가지고 가세요' },
  'name-opened': { what: '누가 내 이름을 봤어요', todo: '누가 왜 봤는지 보세요' },
  'opening-approved': { what: '이름 보기에 동의했어요', todo: '24시간 안에 열어 보세요' },
  'opening-refused': { what: '이름 보기가 거절됐어요', todo: '열어서 이유를 보세요' },
  'role-granted': { what: '새 직책을 맡았어요', todo: '언제부터인지 보세요' },
  'role-ended': { what: '직책 하나가 끝났어요', todo: '열어서 확인하세요' },
  'term-ending': { what: '임기가 {day}에 끝나요', todo: '연장하거나 넘겨 주세요' },
  'term-to-renew': { what: '{day}에 끝나는 임기가 있어요', todo: '연장하거나 교체하세요' },
  'data-exported': { what: '내 데이터를 내보냈어요', todo: '내가 안 했으면 바로 알리세요' },
  'correction-asked': { what: '명부가 틀렸다는 학생이 있어요', todo: '학생이 카드를 가지고 와요' },
  'case-acknowledged': { what: '의견을 접수했어요', todo: '{day}까지 먼저 답해요' },
  'case-replied': { what: '답이 하나 왔어요', todo: '{day}까지 결과를 알려요' },
  'case-asked': { what: '물어볼 것이 있어요', todo: '답하면 기한이 다시 가요' },
  'case-answered': { what: '결과가 왔어요', todo: '해결됐나요? {day}까지' },
  'case-refused': { what: '학생회 일이 아니에요', todo: '어디로 갈지 보세요' },
  'digest-answered': { what: '나도 겪은 일에 답이 나왔어요', todo: '열어서 보세요' },
  'photo-rejected': { what: '사진 하나가 검사에 걸렸어요', todo: '글은 그대로 처리해요' },
};

export const korean: Words = { messages, dayText: (day) => `${monthOf(day)}월 ${dateOf(day)}일` };
