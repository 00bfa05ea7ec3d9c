/** Answers 200 while the process answers at all: at the door, and beside the metrics of every process. */
export const LIVE_PATH = "/health/live";
/** Answers 200 while people may be sent here: at the door. */
export const READY_PATH = "/health/ready";
