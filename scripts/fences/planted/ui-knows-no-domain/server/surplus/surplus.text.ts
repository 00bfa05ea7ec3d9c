export const claimNow = 1;
