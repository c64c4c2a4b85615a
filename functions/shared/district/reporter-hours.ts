/** How long a reporter has, unless the district says otherwise: to confirm or reopen, to answer a question. Hours. */
export const REPORTER_HOURS = { confirm: 72, question: 72 } as const;
/** Stars are given while one still knows what they are for. */
export const RATING_DAYS = 14;
