/** What codes are made of that people read aloud and type: without 0 O 1 I L U. */
export const SPOKEN_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
