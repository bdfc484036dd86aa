/** A masked name without its stars, for 金同学. */
export const surnameOf = (masked: string): string => masked.replace(/＊/g, '');
