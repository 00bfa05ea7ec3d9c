export const every = 1;
