/** The draw: how it works, computing it again, the public value. */
export const appointmentDraw = {
  title: '抽签怎么算的',
};
