export const isLate = (until: Date) => until.getTime() < Date.now();
