/** What is asked of `market.mine`, by page and screen alike. */
export const MINE_ASKED = { limit: 30 } as const;
