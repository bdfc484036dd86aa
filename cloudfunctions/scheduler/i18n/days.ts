/** Of a day (YYYY-MM-DD) its month and its date, without leading zeros. */
export const monthOf = (day: string): number => Number(day.slice(5, 7));
export const dateOf = (day: string): number => Number(day.slice(8, 10));
