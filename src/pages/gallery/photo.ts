const SKY = "%3Crect width='60' height='60' fill='%239db4c4'/%3E";
const WALL = "%3Crect y='34' width='60' height='26' fill='%23d8cbb8'/%3E";
const HEATER = "%3Crect x='14' y='24' width='32' height='22' rx='3' fill='%23f4f1ea' stroke='%23887' /%3E";

/** Stands for a photo: a radiator against a wall. */
export const PHOTO = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 60'%3E${SKY}${WALL}${HEATER}%3C/svg%3E`;
