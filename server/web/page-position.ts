/**
 * What the door tells a page: where the live events stood before anything of it was read. Its stream resumes from there,
 * so nothing is missed and nothing is read twice.
 */
export const POSITION_HEADER = "live-position";
