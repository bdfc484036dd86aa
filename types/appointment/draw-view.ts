/** draw */
export const drawActions = {};
