/** The list of a day's heads in which those of cases about a union's desk stand, of all schools of the province together. */
export const ABOUT_UNION = 'about-union';
