/** minutes */
export const minutesActions = {};
