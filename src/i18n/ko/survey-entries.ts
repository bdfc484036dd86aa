/** The ways to surveys for those who manage something. */
export const surveyEntries = {
  questionnaires: '설문지',
  'questionnaires.row': '설문지를 쓰고, 준비된 것을 고쳐 씁니다',
} as const;
