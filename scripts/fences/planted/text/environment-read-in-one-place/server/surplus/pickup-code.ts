export const key = process.env.PICKUP_CODE_KEY;
