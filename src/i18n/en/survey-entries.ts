/** The ways to surveys for those who manage something. */
export const surveyEntries = {
  questionnaires: 'Questionnaires',
  'questionnaires.row': 'Written from nothing, or from a ready one',
} as const;
