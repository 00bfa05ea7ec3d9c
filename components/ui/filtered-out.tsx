import { FilterX } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type FilteredOutProps = Readonly<{
  title: string;
  children?: ReactNode;
  /** The word on the button that lets everything through again. */
  clear: string;
  onClear: () => void;
}>;

/** A list that filters left nothing of: one press brings it back. */
export function FilteredOut({ title, children, clear, onClear }: FilteredOutProps) {
  const action = (
    <Button variant="secondary" onClick={onClear}>
      {clear}
    </Button>
  );
  return (
    <EmptyState icon={FilterX} title={title} action={action}>
      {children}
    </EmptyState>
  );
}
