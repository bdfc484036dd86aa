/** A student number as it is compared: full-width digits and letters folded, no spaces or hyphens, upper case. */
export const normalNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015\u2212]/gu, '')
    .toUpperCase();
