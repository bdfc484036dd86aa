/** What came of the youth league's call, as texts are named; null: the student was not reached. */
export const heardAs = (solved: boolean | null) =>
  solved === null ? ('unreached' as const) : solved ? ('solved' as const) : ('unsolved' as const);

export const calledOutcome = (solved: boolean | null) => `called.${heardAs(solved)}` as const;
