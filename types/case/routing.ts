/** Steps that decide in whose hands a case is. */
export const ROUTING_STEPS = ['assign', 'send-back', 'pass', 'recuse', 'merge'] as const;
export type RoutingStep = (typeof ROUTING_STEPS)[number];
