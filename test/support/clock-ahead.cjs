/**
 * A Date that is so many milliseconds ahead of the real one, or behind it.
 * @param {DateConstructor} Real
 * @param {number} ahead
 * @returns {DateConstructor}
 */
function dateAhead(Real, ahead) {
  const now = () => Real.now() + ahead;
  return /** @type {DateConstructor} */ (
    class extends Real {
      /** @param {ConstructorParameters<DateConstructor> | []} given */
      constructor(...given) {
        super(.../** @type {[number]} */ (given.length === 0 ? [now()] : given));
      }
      static now = now;
    }
  );
}

// Required by a thread or process that a test starts (clock-of-test.ts), it gives it the clock of the test.
const ahead = Number(process.env.XUESHENG_TEST_AHEAD);
if (process.env.NODE_OPTIONS?.includes(__filename) && ahead) globalThis.Date = dateAhead(Date, ahead);

module.exports = { dateAhead };
