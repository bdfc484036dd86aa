/** The version of the privacy agreement in force; another text is another version, and everybody is asked again. */
export const AGREEMENT_VERSION = '2026-11-26';
