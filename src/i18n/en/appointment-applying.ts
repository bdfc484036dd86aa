/** Applying, the line, the offers. */
export const appointmentApplying = {
  title: 'Applying',
};
