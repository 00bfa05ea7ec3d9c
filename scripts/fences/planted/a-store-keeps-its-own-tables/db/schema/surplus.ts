export const surplus = 1;
