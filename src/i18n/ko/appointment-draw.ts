/** The draw: how it works, computing it again, the public value. */
export const appointmentDraw = {
  title: '추첨은 어떻게 계산하나',
};
