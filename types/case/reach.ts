/** How somebody tried to reach a student: a call, at their door, through people around them. */
export const REACH_WAYS = ['phone', 'room', 'others'] as const;
