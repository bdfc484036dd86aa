import type { Dictionaries } from '../dictionaries';

export const aboutUnion: Dictionaries['aboutUnion'] = {
  toggle: '학생회 사람에 관한 일이에요',
  toggleText: '권익부나 주석단 사람 이야기라면 켜세요. 학교 공청단 위원회가 처리하고 학생회는 볼 수 없어요.',
  toggleOn: '공청단 위원회가 접수하고 처리해요. 날짜는 같아요. 학생회는 볼 수 없어요.',
  alone:
    '이 학교 위원회에는 지금 맡을 사람이 없어요. 아무도 못 보게 보관하고 시 연합에 요청해요. 날짜는 그대로예요. 급하면 직접 가세요.',
  aloneDanger:
    '공청단 위원회에 맡을 사람이 없어 24시간 안에 받을 사람이 없어요. 위험하면 먼저 110, 119, 120에 전화하세요.',
  nobody: '지금은 아무도 볼 수 없어요',
  nobodyText: '공청단 위원회에 맡을 사람이 생기면 이름이 보여요',
  who: '{school} 공청단 위원회',
  'later.who': '공청단 위원회는 평소에 못 봐요',
  'later.whoText': '기한을 크게 넘기거나 위험한데 처리가 없으면 위원회도 봐요.',
  notice: '공청단 위원회가 처리하고 학생회는 볼 수 없어요.',
  later: '학생회 사람에 관한 일이에요',
  laterTitle: '공청단 위원회에 맡길까요?',
  laterText: '이제 학생회는 못 봐요. 이미 본 것은 되돌릴 수 없어요. 날짜는 그대로예요.',
  laterSend: '위원회에 맡기기',
  laterKeep: '그대로 두기',
};
