/** How much is measured. */
export interface Sizes {
  documents: number;
  /** Of each kind of request. */
  seconds: number;
  million: number;
  rivalRounds: number;
  killRounds: number;
}

/** As the issue asks for it. */
export const FULL: Sizes = { documents: 100_000, seconds: 5, million: 1_000_000, rivalRounds: 10, killRounds: 20 };

/** To see that everything still runs. */
export const QUICK: Sizes = { documents: 10_000, seconds: 1, million: 50_000, rivalRounds: 2, killRounds: 3 };
