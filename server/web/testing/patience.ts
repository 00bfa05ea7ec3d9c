import { MINUTE } from "@/server/kernel/time";
import { LoadShedder } from "@/server/web/load-shedder";

class NeverShedding extends LoadShedder {
  override letsIn(): boolean {
    return true;
  }
}

/** How a test's door waits on a machine busy with others: whoever comes is let in, however long it takes. */
export const patience = () => ({ shedder: new NeverShedding(), answerWithinMs: MINUTE });
