export const propose = 1;
