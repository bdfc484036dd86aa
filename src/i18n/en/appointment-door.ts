/** The day itself: ticket, check-in, absences. */
export const appointmentDoor = {
  title: 'At the door',
};
