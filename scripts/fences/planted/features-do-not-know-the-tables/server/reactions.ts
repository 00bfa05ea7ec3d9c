export const reactions = 1;
