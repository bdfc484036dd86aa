/** attendance */
export const attendanceActions = {};
