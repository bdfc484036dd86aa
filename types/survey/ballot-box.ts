/** Where the ballot box is, behind the domain of the HTTP functions (decision 23). */
export const BALLOT_BOX = { cast: 'ballot-box/cast', list: 'ballot-box/list' } as const;
