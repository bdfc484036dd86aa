/** Applying, the line, the offers. */
export const appointmentApplying = {
  title: '报名',
};
