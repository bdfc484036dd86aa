/** The ways to surveys for those who manage something. */
export const surveyEntries = {
  questionnaires: '问卷',
  'questionnaires.row': '写问卷，照着现成的改',
} as const;
