/** The draw: how it works, computing it again, the public value. */
export const appointmentDraw = {
  title: 'How the draw works',
};
