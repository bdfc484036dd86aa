// Loads nothing, so that a limit of one second is plenty for it on any machine.
let calls = 0;
exports.main = async ({ hang, spin }) => {
  calls++;
  if (hang) await new Promise(() => setInterval(() => undefined, 1000));
  while (spin);
  return { calls };
};
