/** The day itself: ticket, check-in, absences. */
export const appointmentDoor = {
  title: '입장',
};
