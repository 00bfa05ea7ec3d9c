export const matcher = 1;
