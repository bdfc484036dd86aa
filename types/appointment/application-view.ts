/** application */
export const applicationActions = {};
