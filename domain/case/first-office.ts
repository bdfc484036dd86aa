/** The desk that receives every case first (首问负责), until schools name their own. */
export const FIRST_OFFICE = '权益部';
