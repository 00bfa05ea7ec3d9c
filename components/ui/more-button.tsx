import { ChevronDown } from "lucide-react";
import { Button, type ButtonProps } from "@/components/ui/button";

type MoreButtonProps = Pick<ButtonProps, "children" | "pending" | "onClick">;

/** Under a list that goes on. */
export const MoreButton = (props: MoreButtonProps) => <Button wide variant="secondary" icon={ChevronDown} {...props} />;
