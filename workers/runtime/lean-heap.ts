import { setFlagsFromString } from "node:v8";

/** Of what lives, in percent. V8's own choice goes to several hundred while a process is busy. */
const GROWS_PERCENT = 30;

/**
 * Has the heap cleaned when it has grown by so much, instead of many times over: what thousands of streams left behind while they
 * opened is then free again, and a process is as large as what it holds. docs/decisions/0050.
 */
export const keepHeapLean = (): void => setFlagsFromString(`--heap-growing-percent=${GROWS_PERCENT}`);
